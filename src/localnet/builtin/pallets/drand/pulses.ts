import type { Externalities } from '../../../runtime.js';
import type { Context } from '../../frame/context.js';
import { deposit, failure } from './event.js';
import { isOwnBeacon, OWN_SCALAR } from './own-beacon.js';
import { beaconConfig, lastStoredRound, oldestStoredRound, pulses } from './storage.js';
import { timelock } from './timelock.js';
import type { Pulse } from './types.js';

/** Rounds of which a chain keeps the pulses, the newest. */
const MOST_KEPT = 216_000n;
/** Rounds that one block forgets. */
const MOST_FORGOTTEN = 100n;

/**
 * The pulse of a round. The chain's own beacon has signed every round from the oldest kept to the
 * last, but each is written down only when somebody needs it: signing all of them would take longer
 * than all else in a block.
 */
export function pulseOf(context: Context, round: bigint): Pulse | undefined {
  const { storage } = context;
  const stored = pulses.get(storage, round);
  if (stored) return stored;
  const oldest = oldestStoredRound.get(storage);
  const kept = oldest > 0n && round >= oldest && round <= lastStoredRound.get(storage);
  if (!kept || !isOwnBeacon(beaconConfig.get(storage))) return undefined;
  const pulse = signPulse(round);
  pulses.set(storage, [round], pulse);
  deposit(context, { tag: 'NewPulse', value: { rounds: [round] } });
  return pulse;
}

function signPulse(round: bigint): Pulse {
  const { signRound, pulseRandomness } = timelock();
  const signature = signRound(OWN_SCALAR, round);
  return { round, randomness: pulseRandomness(signature), signature };
}

/** Takes pulses that somebody brings, in ascending order; those of another beacon are passed over. */
export function takePulses(context: Context, brought: readonly Pulse[]): void {
  const { storage } = context;
  const first = lastStoredRound.get(storage) === 0n && oldestStoredRound.get(storage) === 0n;
  const rounds: bigint[] = [];
  for (const pulse of brought.filter((each) => isOfBeacon(storage, each))) {
    if (pulse.round <= (rounds.at(-1) ?? lastStoredRound.get(storage))) {
      throw failure('InvalidRoundNumber');
    }
    pulses.set(storage, [pulse.round], pulse);
    rounds.push(pulse.round);
  }
  const [oldest, newest] = [rounds[0], rounds.at(-1)];
  if (oldest === undefined || newest === undefined) return;
  lastStoredRound.set(storage, newest);
  if (first) oldestStoredRound.set(storage, oldest);
  forgetPulses(storage);
  deposit(context, { tag: 'NewPulse', value: { rounds } });
}

function isOfBeacon(storage: Externalities, { round, signature }: Pulse): boolean {
  const { isPulse, parseG1, parseG2 } = timelock();
  const { publicKey } = beaconConfig.get(storage);
  if (!parseG1(signature) || !parseG2(publicKey)) throw failure('PulseVerificationError');
  return isPulse(publicKey, round, signature);
}

/** Forgets the oldest pulses beyond those a chain keeps, a few in each block. */
export function forgetPulses(storage: Externalities): void {
  const oldest = oldestStoredRound.get(storage);
  const least = lastStoredRound.get(storage) - MOST_KEPT + 1n;
  if (oldest === 0n || oldest >= least) return;
  const until = least - oldest > MOST_FORGOTTEN ? oldest + MOST_FORGOTTEN : least;
  for (let round = oldest; round < until; round += 1n) {
    if (pulses.exists(storage, round)) pulses.remove(storage, round);
  }
  oldestStoredRound.set(storage, until);
}
