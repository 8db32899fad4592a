import { beforeAll, describe, expect, it } from 'vitest';
import { ownBeacon } from '../../../../../src/localnet/builtin/pallets/drand/own-beacon.js';
import {
  lastStoredRound,
  pulses,
} from '../../../../../src/localnet/builtin/pallets/drand/storage.js';
import { loadTimelock } from '../../../../../src/localnet/builtin/pallets/drand/timelock.js';
import { validatorPermit } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/consensus.js';
import { maxEpochsPerBlock } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/epoch.js';
import {
  revealPeriodEpochs,
  timelockedWeightCommits,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/weights.js';
import { accountId } from '../../../../../src/localnet/builtin/types/account.js';
import { encodePayload } from '../../../../../src/timelock/payload.js';
import { sealForRound } from '../../../../../src/timelock/seal.js';
import {
  type Committing,
  committing,
  NETUID,
  owner,
  row,
  second,
  validator,
} from './committing.js';

/** Published in the ninth block, so on the chain from the tenth on; and in the eleventh. */
const [EARLY, LATE] = [33n, 45n];
const NEVER = 1_000_000n;

const own = accountId.encode(validator);
const seal = (round: bigint, plaintext: Uint8Array) =>
  sealForRound(ownBeacon().publicKey, round, plaintext);
const sealed = (round: bigint, change: object = {}) =>
  seal(round, encodePayload({ hotkey: own, ...row, ...change }));

const commit = (chain: Committing, bytes: Uint8Array, revealRound: bigint, who = validator) =>
  expect(
    chain.send(who, 'commit_timelocked_weights', {
      commit: bytes,
      revealRound,
      commitRevealVersion: 4,
    }),
  ).toEqual(['TimelockedWeightsCommitted']);

const tags = (chain: Committing) => chain.allEvents().map(({ tag }) => tag);
const left = ({ storage }: Committing, epoch = 0) =>
  timelockedWeightCommits.get(storage, NETUID, epoch).length;
const STORED = [
  [0, 32_768],
  [2, 65_535],
];

let early: Uint8Array;
let late: Uint8Array;
beforeAll(async () => {
  await loadTimelock();
  early = sealed(EARLY);
  late = sealed(LATE);
});

describe('a sealed commit', () => {
  it('is revealed in the first block of its epoch, before that epoch runs', () => {
    const chain = committing();
    chain.enter(5);
    commit(chain, early, EARLY);
    chain.enter(9);
    expect(pulses.exists(chain.storage, EARLY)).toBe(true);
    expect(chain.weightsOf(1)).toEqual([]);
    chain.enter(10);
    expect(chain.weightsOf(1)).toEqual(STORED);
    const seen = tags(chain);
    const first = seen.indexOf('WeightsSet');
    expect(seen.slice(first, first + 2)).toEqual(['WeightsSet', 'TimelockedWeightsRevealed']);
    expect(seen.indexOf('IncentiveAlphaEmittedToMiners')).toBeGreaterThan(first);
    expect(left(chain)).toBe(0);
  });

  it('waits block by block for its pulse while its epoch lasts', () => {
    const chain = committing();
    chain.enter(5);
    commit(chain, late, LATE);
    chain.enter(12);
    expect(lastStoredRound.get(chain.storage)).toBe(LATE);
    expect([left(chain), chain.weightsOf(1)]).toEqual([1, []]);
    chain.enter(13);
    expect([left(chain), chain.weightsOf(1)]).toEqual([0, STORED]);
  });

  it('is lost when its pulse does not come while its epoch lasts', () => {
    const chain = committing();
    commit(chain, sealed(NEVER), NEVER);
    chain.leap(19);
    expect(left(chain)).toBe(1);
    chain.leap(20);
    expect(left(chain)).toBe(0);
    expect(chain.weightsOf(1)).toEqual([]);
  });

  it('opens so many epochs later as the subnet says', () => {
    const chain = committing();
    revealPeriodEpochs.set(chain.storage, [NETUID], 2n);
    commit(chain, early, EARLY);
    chain.enter(19);
    expect(chain.weightsOf(1)).toEqual([]);
    chain.enter(20);
    expect(chain.weightsOf(1)).toEqual(STORED);
  });

  it('waits with an epoch that is put off', () => {
    const chain = committing();
    commit(chain, early, EARLY);
    chain.enter(9);
    maxEpochsPerBlock.set(chain.storage, 0);
    chain.enter(10);
    expect(left(chain)).toBe(1);
    maxEpochsPerBlock.set(chain.storage, 2);
    chain.enter(11);
    expect(chain.weightsOf(1)).toEqual(STORED);
  });

  it('is taken in the order of the queue, so that the last one stays', () => {
    const chain = committing();
    commit(chain, early, EARLY);
    commit(chain, sealed(EARLY, { values: [200, 100] }), EARLY);
    chain.enter(10);
    expect(chain.weightsOf(1)).toEqual([
      [0, 65_535],
      [2, 32_768],
    ]);
  });
});

describe('what is dropped in silence, while others are revealed', () => {
  const cases = {
    'bytes that are no ciphertext': () => Uint8Array.of(1, 2, 3),
    'a ciphertext for another round': () => late,
    'a text that holds no weights': () => seal(EARLY, Uint8Array.of(1)),
    'weights of another hotkey': () => sealed(EARLY, { hotkey: accountId.encode(second) }),
    'weights that the chain refuses': () => sealed(EARLY, { uids: [0, 9] }),
  };

  it.each(Object.keys(cases) as (keyof typeof cases)[])('%s', (name) => {
    const chain = committing();
    commit(chain, cases[name](), EARLY);
    commit(chain, seal(EARLY, encodePayload({ ...row, hotkey: undefined })), EARLY, owner);
    chain.enter(10);
    expect(tags(chain).filter((tag) => tag === 'WeightsSet')).toHaveLength(1);
    expect([chain.weightsOf(0), chain.weightsOf(1), left(chain)]).toEqual([STORED, [], 0]);
  });

  it('weights of a hotkey that has lost its permit', () => {
    const chain = committing();
    commit(chain, early, EARLY);
    chain.enter(9);
    validatorPermit.set(chain.storage, [NETUID], [false, false, false]);
    chain.enter(10);
    expect([chain.weightsOf(1), left(chain)]).toEqual([[], 0]);
  });
});

describe('the round of a sealed commit', () => {
  it('must not lie before the last one that is on the chain', () => {
    const chain = committing();
    chain.enter(5);
    expect(lastStoredRound.get(chain.storage)).toBe(17n);
    const args = { commit: early, commitRevealVersion: 4 };
    const send = (revealRound: bigint) =>
      chain.send(validator, 'commit_timelocked_weights', { ...args, revealRound });
    expect(send(16n)).toBe('InvalidRevealRound');
    const past = { ...args, revealRound: 16n };
    expect(chain.code(validator, 'commit_timelocked_weights', past)).toBe(15);
    const mechanism = { commit: early, revealRound: 16n, mecid: 0 };
    expect(chain.code(validator, 'commit_crv3_mechanism_weights', mechanism)).toBe(15);
    expect(send(17n)).toEqual(['TimelockedWeightsCommitted']);
  });
});
