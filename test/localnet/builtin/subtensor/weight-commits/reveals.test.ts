import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  lastUpdate,
  validatorPermit,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/consensus.js';
import { mechanismCountCurrent } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/mechanisms.js';
import {
  commitRevealWeightsEnabled,
  weightCommits,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/weights.js';
import { hashOfReveal } from '../../../../../src/localnet/builtin/pallets/subtensor/weight-commits/reveal.js';
import type { Hex } from '../../../../../src/localnet/builtin/scale/sequence.js';
import type { Netuid } from '../../../../../src/units/money.js';
import { describeShared } from '../../../../support/shared.js';
import {
  type Committing,
  committing,
  hashOf,
  NETUID,
  type Row,
  row,
  validator,
} from './committing.js';

const other = { ...row, salt: [1] };
const third = { ...row, salt: [2] };
const commit = (chain: Committing, ...rows: readonly Row[]) => {
  for (const each of rows) {
    const commitHash = hashOf(validator, each);
    expect(chain.send(validator, 'commit_weights', { commitHash })).toEqual(['WeightsCommitted']);
  }
};
const waiting = ({ storage }: Committing) =>
  weightCommits.get(storage, NETUID, validator)?.map(([hash]) => hash);
const lists = (...rows: readonly Row[]) => ({
  uidsList: rows.map(({ uids }) => uids),
  valuesList: rows.map(({ values }) => values),
  saltsList: rows.map(({ salt }) => salt),
  versionKeys: rows.map(({ versionKey }) => versionKey),
});

describe('reveal_weights', () => {
  it('sets what was committed, scaled up, and leaves the update to the commit', () => {
    const chain = committing();
    commit(chain, row);
    chain.enter(10);
    expect(chain.send(validator, 'reveal_weights', row)).toEqual(['WeightsSet', 'WeightsRevealed']);
    expect(chain.weightsOf(1)).toEqual([
      [0, 32_768],
      [2, 65_535],
    ]);
    expect(chain.allEvents().at(-1)?.value).toEqual([validator, NETUID, hashOf(validator)]);
    expect(lastUpdate.get(chain.storage, NETUID)[1]).toBe(1);
    expect(waiting(chain)).toBeUndefined();
  });

  it('forgets the commits before the revealed one, and keeps those after it', () => {
    const chain = committing();
    commit(chain, row, other, third);
    chain.enter(10);
    chain.send(validator, 'reveal_weights', other);
    expect(waiting(chain)).toEqual([hashOf(validator, third)]);
  });

  it('names the first thing wrong of its own, in the runtime’s order', () => {
    const chain = committing();
    const reveal = (args: object = row) => chain.run(validator, 'reveal_weights', args);
    commitRevealWeightsEnabled.set(chain.storage, [NETUID], false);
    expect(reveal()).toBe('CommitRevealDisabled');
    commitRevealWeightsEnabled.set(chain.storage, [NETUID], true);
    expect(reveal()).toBe('NoWeightsCommitFound');
    commit(chain, row);
    expect(reveal()).toBe('RevealTooEarly');
    expect(reveal(other)).toBe('InvalidRevealCommitHashNotMatch');
    chain.enter(10);
    commit(chain, other);
    expect(reveal(other)).toBe('RevealTooEarly');
    chain.enter(20);
    expect(reveal()).toBe('ExpiredWeightCommit');
    chain.enter(30);
    expect(reveal()).toBe('ExpiredWeightCommit');
    expect(reveal(third)).toBe('NoWeightsCommitFound');
  });

  it('shows the pool’s refusal first, by which an expired commit is too early as well', () => {
    const chain = committing();
    const reveal = (args: object = row) => [
      chain.send(validator, 'reveal_weights', args),
      chain.code(validator, 'reveal_weights', args),
    ];
    expect(reveal()).toEqual(['NoWeightsCommitFound', 16]);
    commit(chain, row);
    expect(reveal(other)).toEqual(['NoWeightsCommitFound', 16]);
    expect(reveal()).toEqual(['RevealTooEarly', 17]);
    expect(reveal({ ...row, netuid: 5 })).toEqual(['NotEnoughStakeToSetWeights', 1]);
    chain.enter(20);
    expect(reveal()).toEqual(['RevealTooEarly', 17]);
  });

  it('keeps the commit when the weights are refused', () => {
    const chain = committing();
    commit(chain, row);
    chain.enter(10);
    validatorPermit.set(chain.storage, [NETUID], [false, false, false]);
    expect(chain.send(validator, 'reveal_weights', row)).toBe('NeuronNoValidatorPermit');
    expect(waiting(chain)).toEqual([hashOf(validator)]);
  });

  it('reveals each mechanism what was committed for it', () => {
    const chain = committing();
    mechanismCountCurrent.set(chain.storage, [NETUID], 2);
    lastUpdate.set(chain.storage, [4097], [1, 1, 1]);
    const commitHash = hashOf(validator, row, 1);
    chain.send(validator, 'commit_mechanism_weights', { mecid: 1, commitHash });
    chain.enter(10);
    const reveal = (mecid: number) =>
      chain.send(validator, 'reveal_mechanism_weights', { ...row, mecid });
    expect(reveal(0)).toBe('NoWeightsCommitFound');
    expect(reveal(255)).toBe('NoWeightsCommitFound');
    expect(reveal(1)).toEqual(['WeightsSet', 'WeightsRevealed']);
    expect(chain.weightsOf(1, 1)).toHaveLength(2);
    expect(chain.weightsOf(1)).toEqual([]);
  });

  it('leaves an expired commit in storage until the next commit forgets it', () => {
    const chain = committing();
    commit(chain, row);
    chain.enter(20);
    expect(waiting(chain)).toEqual([hashOf(validator)]);
    commit(chain, other);
    expect(waiting(chain)).toEqual([hashOf(validator, other)]);
  });
});

describe('batch_reveal_weights', () => {
  it('sets one after another, and keeps the commits that it does not name', () => {
    const chain = committing();
    commit(chain, row, other, third);
    chain.enter(10);
    expect(chain.send(validator, 'batch_reveal_weights', lists(third, other))).toEqual([
      'WeightsSet',
      'WeightsSet',
      'WeightsBatchRevealed',
    ]);
    expect(waiting(chain)).toEqual([hashOf(validator)]);
  });

  it('reveals all or nothing', () => {
    const chain = committing();
    const wrong = { ...row, uids: [0, 9] };
    commit(chain, row, wrong);
    chain.enter(10);
    const reveal = (...rows: readonly Row[]) =>
      chain.send(validator, 'batch_reveal_weights', lists(...rows));
    expect(reveal(row, wrong)).toBe('UidVecContainInvalidOne');
    expect(chain.weightsOf(1)).toEqual([]);
    expect(waiting(chain)).toHaveLength(2);
    expect(reveal(row, third)).toBe('NoWeightsCommitFound');
    expect(reveal(row, row)).toBe('InvalidRevealCommitHashNotMatch');
  });

  it('names the first thing wrong of its own, in the runtime’s order', () => {
    const chain = committing();
    const reveal = (...rows: readonly Row[]) =>
      chain.run(validator, 'batch_reveal_weights', lists(...rows));
    const uneven = { ...lists(row), saltsList: [] };
    expect(chain.run(validator, 'batch_reveal_weights', uneven)).toBe('InputLengthsUnequal');
    expect(chain.send(validator, 'batch_reveal_weights', uneven)).toBe('InputLengthsUnequal');
    expect(chain.code(validator, 'batch_reveal_weights', uneven)).toBe(18);
    commitRevealWeightsEnabled.set(chain.storage, [NETUID], false);
    expect(reveal(row)).toBe('CommitRevealDisabled');
    commitRevealWeightsEnabled.set(chain.storage, [NETUID], true);
    expect(reveal(row)).toBe('NoWeightsCommitFound');
    commit(chain, row);
    expect(reveal(other)).toBe('InvalidRevealCommitHashNotMatch');
    expect(reveal(row)).toBe('RevealTooEarly');
    chain.enter(20);
    expect(reveal(row)).toBe('ExpiredWeightCommit');
  });
});

type HashVector = {
  account: Hex;
  netuid: number;
  mecid: number;
  uids: number[];
  values: number[];
  salt: number[];
  versionKey: string;
  hash: Hex;
};

describeShared('hash commits of the real chain', 'vectors/weights.json', (path) => {
  const { commitHash } = JSON.parse(readFileSync(path, 'utf8')) as { commitHash: HashVector[] };

  it.each(commitHash)('would be revealed here: $hash', ({ account, hash, ...vector }) => {
    const reveal = {
      ...vector,
      netuid: vector.netuid as Netuid,
      versionKey: BigInt(vector.versionKey),
    };
    expect(hashOfReveal(account, reveal)).toBe(hash);
  });
});
