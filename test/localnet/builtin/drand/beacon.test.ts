import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { callNamed } from '../../../../src/localnet/builtin/frame/assembly.js';
import { dispatch } from '../../../../src/localnet/builtin/frame/dispatch.js';
import { hearBeacon } from '../../../../src/localnet/builtin/pallets/drand/hear-beacon.js';
import {
  OWN_SCALAR,
  ownBeacon,
} from '../../../../src/localnet/builtin/pallets/drand/own-beacon.js';
import { pulseOf } from '../../../../src/localnet/builtin/pallets/drand/pulses.js';
import { QUICKNET } from '../../../../src/localnet/builtin/pallets/drand/quicknet.js';
import {
  beaconConfig,
  lastStoredRound,
  oldestStoredRound,
  pulses,
} from '../../../../src/localnet/builtin/pallets/drand/storage.js';
import { loadTimelock } from '../../../../src/localnet/builtin/pallets/drand/timelock.js';
import { timelockedWeightCommits } from '../../../../src/localnet/builtin/pallets/subtensor/storage/weights.js';
import { now } from '../../../../src/localnet/builtin/pallets/timestamp/index.js';
import {
  NOBODY,
  type Origin,
  ROOT,
  signedBy,
} from '../../../../src/localnet/builtin/types/origin.js';
import { beaconKey, signRound } from '../../../../src/timelock/local-beacon.js';
import { openWithPulse } from '../../../../src/timelock/open.js';
import { isPulse, pulseRandomness } from '../../../../src/timelock/pulse.js';
import { fromHex, toHex } from '../../../../src/units/hex.js';
import { describeShared } from '../../../support/shared.js';
import { accountOf, type TestChain, testChain } from '../subtensor/support/chain.js';

const DAY = 86_400;

/** A chain that follows its own beacon, and the blocks of which it is told the times. */
function heard(seconds: number): TestChain & { readonly hear: (seconds: number) => void } {
  const chain = testChain();
  chain.enter(1);
  beaconConfig.set(chain.storage, ownBeacon());
  const hear = (at: number) => {
    now.set(chain.storage, BigInt(at) * 1000n);
    hearBeacon(chain);
  };
  hear(seconds);
  return { ...chain, hear };
}

const waitFor = ({ storage }: TestChain, round: bigint) =>
  timelockedWeightCommits.set(storage, [1, 0], [[accountOf(1), 1, new Uint8Array(), round]]);
const bounds = ({ storage }: TestChain) =>
  [oldestStoredRound, lastStoredRound].map((item) => item.get(storage));

beforeAll(loadTimelock);

describe('the beacon of the embedded chain', () => {
  it('has the key that belongs to its scalar, so that what is sealed with it can be opened', () => {
    expect(toHex(ownBeacon().publicKey)).toBe(toHex(beaconKey(OWN_SCALAR)));
  });

  it('publishes a round every three seconds of the chain’s clock', () => {
    const chain = heard(12);
    expect(bounds(chain)).toEqual([5n, 5n]);
    chain.hear(14);
    expect(bounds(chain)).toEqual([5n, 5n]);
    chain.hear(15);
    expect(bounds(chain)).toEqual([5n, 6n]);
  });

  it('says nothing before a block has told the time', () => {
    expect(bounds(heard(0))).toEqual([0n, 0n]);
  });

  it('writes a pulse down once its round is published and somebody waits for it', () => {
    const chain = heard(12);
    waitFor(chain, 8n);
    chain.hear(20);
    expect(pulses.exists(chain.storage, 8n)).toBe(false);
    chain.hear(21);
    const pulse = pulses.get(chain.storage, 8n);
    const signature = pulse?.signature ?? new Uint8Array();
    expect(isPulse(ownBeacon().publicKey, 8, signature)).toBe(true);
    expect(pulse?.randomness).toEqual(pulseRandomness(signature));
    expect([...pulses.entries(chain.storage)]).toHaveLength(1);
  });

  it('answers for each round it has published, and for no other', () => {
    const chain = heard(12);
    chain.hear(24);
    const known = [4n, 5n, 7n, 9n, 10n].map((round) => pulseOf(chain, round) !== undefined);
    expect(known).toEqual([false, true, true, true, false]);
  });

  it('follows a clock that leaps, and forgets what is older than seven and a half days', () => {
    const chain = heard(12);
    waitFor(chain, 5n);
    chain.hear(15);
    expect(pulses.exists(chain.storage, 5n)).toBe(true);
    chain.hear(7 * DAY);
    expect(bounds(chain)).toEqual([5n, 201_601n]);
    chain.hear(8 * DAY);
    expect(bounds(chain)).toEqual([105n, 230_401n]);
    expect(pulses.exists(chain.storage, 5n)).toBe(false);
    for (let blocks = 1; blocks < 150; blocks += 1) chain.hear(8 * DAY + 3 * blocks);
    const [oldest = 0n, newest = 0n] = bounds(chain);
    expect(newest - oldest + 1n).toBe(216_000n);
  });
});

describe('calls of the beacon', () => {
  const send = (chain: TestChain, origin: Origin, name: string, args: object) => {
    const { error } = dispatch(chain, callNamed(chain.assembly, 'Drand', name, args), origin);
    return error ? error.tag : 'ok';
  };
  const signer = { tag: 'Sr25519', value: accountOf(1) };
  const pulseFor = (round: bigint) => {
    const signature = signRound(OWN_SCALAR, round);
    return { round, signature, randomness: pulseRandomness(signature) };
  };

  it('let nobody but root say which beacon it is', () => {
    const chain = heard(12);
    const args = { configPayload: { blockNumber: 1, config: QUICKNET, public: signer } };
    expect(send(chain, signedBy(accountOf(1)), 'set_beacon_config', args)).toBe('BadOrigin');
    expect(send(chain, ROOT, 'set_beacon_config', args)).toBe('ok');
    // Of another’s rounds it has no signatures.
    chain.hear(24);
    expect(bounds(chain)).toEqual([5n, 5n]);
    expect(pulseOf(chain, 5n)).toBeUndefined();
    expect(send(chain, ROOT, 'set_oldest_stored_round', { oldestRound: 9n })).toBe('ok');
    expect(bounds(chain)).toEqual([9n, 5n]);
  });

  it('take pulses that are brought only if they are the beacon’s, and newer', () => {
    const chain = heard(12);
    const write = (origin: Origin, ...brought: object[]) => {
      const args = {
        pulsesPayload: { blockNumber: 1, pulses: brought, public: signer },
        signature: undefined,
      };
      const { error } = dispatch(
        chain,
        callNamed(chain.assembly, 'Drand', 'write_pulse', args),
        origin,
      );
      return error?.tag === 'Module' ? error.value.error : (error?.tag ?? 'ok');
    };
    expect(write(signedBy(accountOf(1)), pulseFor(9n))).toBe('BadOrigin');
    expect(write(NOBODY, pulseFor(5n))).toBe('0x04000000');
    expect(write(NOBODY, { ...pulseFor(9n), signature: Uint8Array.of(1) })).toBe('0x05000000');
    expect(write(NOBODY, { ...pulseFor(9n), round: 8n })).toBe('ok');
    expect(bounds(chain)).toEqual([5n, 5n]);
    expect(write(NOBODY, pulseFor(9n))).toBe('ok');
    expect(bounds(chain)).toEqual([5n, 9n]);
    expect(chain.events().at(-1)?.event).toEqual({ tag: 'NewPulse', value: { rounds: [9n] } });
  });
});

type Local = Record<
  'secretScalar' | 'publicKey' | 'signature' | 'ciphertext' | 'plaintext',
  string
> & {
  readonly round: number;
};

describeShared('the local beacon of the vectors', 'vectors/weights.json', (path) => {
  const { localBeacon } = (
    JSON.parse(readFileSync(path, 'utf8')) as { timelock: { localBeacon: Local } }
  ).timelock;

  it('is this chain’s: its pulses open what others have sealed for it', () => {
    const chain = heard(18);
    chain.hear(21);
    const pulse = pulseOf(chain, BigInt(localBeacon.round));
    expect(toHex(ownBeacon().publicKey)).toBe(localBeacon.publicKey);
    expect(toHex(pulse?.signature ?? new Uint8Array())).toBe(localBeacon.signature);
    const opened = openWithPulse(
      fromHex(localBeacon.ciphertext) ?? new Uint8Array(),
      pulse?.signature ?? new Uint8Array(),
    );
    expect(toHex(opened ?? new Uint8Array())).toBe(localBeacon.plaintext);
  });
});
