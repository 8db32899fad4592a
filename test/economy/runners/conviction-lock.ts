import { lockDecay, rollForward } from '../../../src/economy/conviction-lock.js';
import { U64F64 } from '../../../src/economy/fixed-point.js';
import { subtractU64 } from '../../../src/economy/unsigned.js';
import type { AlphaUnits } from '../../../src/units/money.js';
import type { Runners } from './vectors.js';

type LockInput = {
  readonly lockedMass: AlphaUnits;
  readonly conviction: U64F64;
  readonly lastUpdate: bigint;
  readonly now: bigint;
  readonly unlockRate: bigint;
  readonly maturityRate: bigint;
  readonly ownerLock: boolean;
  readonly perpetual: boolean;
};

export const lockRunners: Runners = {
  'lock.expDecay': ({ dt, tau }: { dt: bigint; tau: bigint }) => ({
    decay: lockDecay(Number(dt), Number(tau)),
  }),
  'lock.rollForward': (input: LockInput) => {
    const { lockedMass, conviction } = input;
    const lock = { lockedMass, conviction, lastUpdate: Number(input.lastUpdate) };
    const rolled = rollForward(lock, Number(input.now), {
      unlockRate: Number(input.unlockRate),
      maturityRate: Number(input.maturityRate),
      ownerLock: input.ownerLock,
      perpetual: input.perpetual,
    });
    return {
      lockedMass: rolled.lockedMass,
      conviction: rolled.conviction,
      lastUpdate: BigInt(rolled.lastUpdate),
      lockedMassDelta: subtractU64(lockedMass, rolled.lockedMass),
      convictionDelta: U64F64.subtract(conviction, rolled.conviction),
    };
  },
};
