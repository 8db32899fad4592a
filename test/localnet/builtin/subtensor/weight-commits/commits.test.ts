import { describe, expect, it } from 'vitest';
import { lastUpdate } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/consensus.js';
import { mechanismCountCurrent } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/mechanisms.js';
import { stakeThreshold } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import {
  commitRevealWeightsEnabled,
  timelockedWeightCommits,
  weightCommits,
  weightsSetRateLimit,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/weights.js';
import { committing, hashOf, NETUID, nobody, owner, TAO, validator } from './committing.js';

const sealed = { commit: Uint8Array.of(1, 2, 3), revealRound: 1000n, commitRevealVersion: 4 };
const hash = hashOf(validator);

describe.each([
  { name: 'commit_weights', args: { commitHash: hash }, event: 'WeightsCommitted' },
  { name: 'commit_timelocked_weights', args: sealed, event: 'TimelockedWeightsCommitted' },
])('$name', ({ name, args, event }) => {
  const timelocked = event.startsWith('Timelocked');

  it('names the first thing wrong, in the runtime’s order', () => {
    const chain = committing();
    const { storage } = chain;
    const found: unknown[] = [];
    // Everything is wrong at once; each line mends what the line before it found.
    let wrong: object = { ...args, netuid: 5, commitRevealVersion: 3 };
    let signer = nobody;
    const attempt = () => found.push(chain.run(signer, name, wrong));
    commitRevealWeightsEnabled.set(storage, [NETUID], false);
    weightsSetRateLimit.set(storage, [NETUID], 100n);
    attempt();
    wrong = { ...wrong, netuid: NETUID };
    attempt();
    commitRevealWeightsEnabled.set(storage, [NETUID], true);
    if (timelocked) attempt();
    wrong = { ...wrong, commitRevealVersion: 4 };
    attempt();
    signer = validator;
    attempt();
    weightsSetRateLimit.set(storage, [NETUID], 0n);
    for (let left = 10; left > 0; left -= 1) expect(chain.run(signer, name, args)).toEqual([event]);
    attempt();
    expect(found).toEqual([
      'MechanismDoesNotExist',
      'CommitRevealDisabled',
      ...(timelocked ? ['IncorrectCommitRevealVersion'] : []),
      'HotKeyNotRegisteredInSubNet',
      'CommittingWeightsTooFast',
      'TooManyUnrevealedCommits',
    ]);
  });

  it('asks for stake before anything else, as the pool does, but not of the owner', () => {
    const chain = committing();
    expect(chain.send(nobody, name, args)).toBe('NotEnoughStakeToSetWeights');
    expect(chain.code(nobody, name, args)).toBe(1);
    expect(chain.send(owner, name, args)).toEqual([event]);
    stakeThreshold.set(chain.storage, 11n * TAO);
    expect(chain.send(validator, name, args)).toBe('NotEnoughStakeToSetWeights');
    expect(chain.named(name, args).call.info(args as never).paysFee).toBe('No');
  });

  it('counts as an update, and starts the wait for the next commit', () => {
    const chain = committing();
    chain.enter(5);
    weightsSetRateLimit.set(chain.storage, [NETUID], 3n);
    expect(chain.send(validator, name, args)).toEqual([event]);
    expect(lastUpdate.get(chain.storage, NETUID)).toEqual([1, 5, 1]);
    chain.enter(7);
    expect(chain.send(validator, name, args)).toBe('CommittingWeightsTooFast');
    // A sealed commit waits as long, but the pool does not look.
    expect(chain.code(validator, name, args)).toBe(timelocked ? undefined : 6);
    chain.enter(8);
    expect(chain.send(validator, name, args)).toEqual([event]);
  });
});

describe('what a commit leaves in storage', () => {
  it('is the hash with its epoch and block, where the mechanism keeps its own', () => {
    const chain = committing();
    mechanismCountCurrent.set(chain.storage, [NETUID], 2);
    lastUpdate.set(chain.storage, [4097], [1, 1, 1]);
    chain.enter(12);
    chain.send(validator, 'commit_weights', { commitHash: hash });
    chain.send(validator, 'commit_mechanism_weights', { mecid: 1, commitHash: hash });
    expect(weightCommits.get(chain.storage, NETUID, validator)).toEqual([[hash, 1, 12, 0]]);
    expect(weightCommits.get(chain.storage, 4097, validator)).toEqual([[hash, 1, 12, 0]]);
    expect(chain.send(validator, 'commit_mechanism_weights', { mecid: 2, commitHash: hash })).toBe(
      'CommittingWeightsTooFast',
    );
  });

  it('is the sealed bytes under the epoch, and their hash in the event', () => {
    const chain = committing();
    chain.enter(12);
    const before = chain.allEvents().length;
    chain.send(validator, 'commit_timelocked_weights', sealed);
    const { commitRevealVersion: _, ...older } = sealed;
    mechanismCountCurrent.set(chain.storage, [NETUID], 2);
    lastUpdate.set(chain.storage, [4097], [1, 1, 1]);
    chain.send(validator, 'commit_crv3_mechanism_weights', { mecid: 1, ...older });
    const entry = [validator, 12, sealed.commit, 1000n];
    expect(timelockedWeightCommits.get(chain.storage, NETUID, 1)).toEqual([entry]);
    expect(timelockedWeightCommits.get(chain.storage, 4097, 1)).toEqual([entry]);
    expect(chain.allEvents()[before]).toEqual({
      tag: 'TimelockedWeightsCommitted',
      value: [
        validator,
        NETUID,
        '0x11c0e79b71c3976ccd0c02d1310e2516c08edc9d8b6f57ccd680d63a4d8e72da',
        1000n,
      ],
    });
  });

  it('is ten sealed commits in one epoch and ten more in the next, whoever else commits', () => {
    const chain = committing();
    const commit = () => chain.send(validator, 'commit_timelocked_weights', sealed);
    for (let left = 10; left > 0; left -= 1) commit();
    expect(commit()).toBe('TooManyUnrevealedCommits');
    expect(chain.send(owner, 'commit_timelocked_weights', sealed)).toHaveLength(1);
    chain.enter(10);
    expect(commit()).toHaveLength(1);
  });
});

describe('batch_commit_weights', () => {
  it('goes on past a refused item, and says in events which one it was', () => {
    const chain = committing();
    stakeThreshold.set(chain.storage, 0n);
    const args = { netuids: [NETUID, 5, NETUID], commitHashes: [hash, hash, hash] };
    expect(chain.send(validator, 'batch_commit_weights', args)).toEqual([
      'WeightsCommitted',
      'WeightsCommitted',
      'BatchCompletedWithErrors',
      'BatchWeightItemFailed',
      'BatchWeightsCompleted',
    ]);
    expect(weightCommits.get(chain.storage, NETUID, validator)).toHaveLength(2);
  });

  it('fails as a whole on lists of different length, and on a subnet without the stake', () => {
    const chain = committing();
    const batch = (netuids: readonly number[], hashes: number) =>
      chain.send(validator, 'batch_commit_weights', {
        netuids,
        commitHashes: Array(hashes).fill(hash),
      });
    expect(batch([NETUID], 2)).toBe('InputLengthsUnequal');
    expect(batch([NETUID, 5], 2)).toBe('NotEnoughStakeToSetWeights');
    const unequal = { netuids: [NETUID], commitHashes: [] };
    expect(chain.run(validator, 'batch_commit_weights', unequal)).toBe('InputLengthsUnequal');
  });
});
