import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { afterBlock, isEpochDue } from '../../../../../src/consensus/schedule/epoch-clock.js';
import { planReveal } from '../../../../../src/consensus/schedule/reveal-window.js';
import { scheduleOf } from '../../../../../src/localnet/builtin/pallets/subtensor/schedule.js';
import {
  blocksSinceLastStep,
  lastEpochBlock,
  pendingEpochAt,
  subnetEpochIndex,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/epoch.js';
import {
  revealPeriodEpochs,
  weightCommits,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/weights.js';
import { describeShared } from '../../../../support/shared.js';
import { type Committing, committing, hashOf, NETUID, row, validator } from './committing.js';

const clockOf = ({ storage }: Committing) => ({
  ...scheduleOf(storage, NETUID),
  subnetEpochIndex: subnetEpochIndex.get(storage, NETUID),
});

/** Whether the commit could be revealed now; tried and undone. */
function isOpen(chain: Committing): boolean {
  chain.storage.begin();
  const answer = chain.send(validator, 'reveal_weights', row);
  chain.storage.rollback();
  return Array.isArray(answer);
}

describe.each([10, 99, 360])('the window of a commit at tempo %i', (tempo) => {
  it.each([1, 3])('is the one epoch that lies %i after it, block for block', (period) => {
    const chain = committing(tempo);
    revealPeriodEpochs.set(chain.storage, [NETUID], BigInt(period));
    const committed = 2 * tempo + 4;
    chain.leap(committed - 1);
    const planned = planReveal(clockOf(chain), committed - 1, period);
    chain.leap(committed);
    chain.send(validator, 'commit_weights', { commitHash: hashOf(validator) });
    const opens = (2 + period) * tempo;
    expect(planned).toEqual({ commitEpoch: 2, firstRevealBlock: opens });
    const seen = [opens - 1, opens, opens + tempo - 1, opens + tempo].map((block) => {
      chain.leap(block);
      return isOpen(chain);
    });
    expect(seen).toEqual([false, true, true, false]);
  });

  it('counts a commit in the block of an epoch to the epoch that begins there', () => {
    const chain = committing(tempo);
    chain.leap(tempo);
    chain.send(validator, 'commit_weights', { commitHash: hashOf(validator) });
    chain.leap(2 * tempo - 1);
    expect(isOpen(chain)).toBe(false);
    chain.leap(2 * tempo);
    expect(isOpen(chain)).toBe(true);
  });
});

type ScheduleVector = {
  readonly state: Record<
    | 'lastEpochBlock'
    | 'pendingEpochAt'
    | 'subnetEpochIndex'
    | 'tempo'
    | 'blocksSinceLastStep'
    | 'currentBlock',
    number
  >;
  readonly revealPeriod: number;
  readonly commitEpoch: number;
  readonly firstRevealBlock: number;
};

describeShared('the windows of the vectors', 'vectors/weights.json', (path) => {
  const { revealSchedule } = JSON.parse(readFileSync(path, 'utf8')) as {
    revealSchedule: ScheduleVector[];
  };

  it.each(revealSchedule)('open here at the same block: $firstRevealBlock', (vector) => {
    const { state, revealPeriod, commitEpoch, firstRevealBlock } = vector;
    const chain = committing(state.tempo);
    const { storage } = chain;
    lastEpochBlock.set(storage, [NETUID], state.lastEpochBlock);
    pendingEpochAt.set(storage, [NETUID], state.pendingEpochAt);
    subnetEpochIndex.set(storage, [NETUID], state.subnetEpochIndex);
    blocksSinceLastStep.set(storage, [NETUID], state.blocksSinceLastStep);
    revealPeriodEpochs.set(storage, [NETUID], BigInt(revealPeriod));
    chain.step(state.currentBlock + 1);
    chain.send(validator, 'commit_weights', { commitHash: hashOf(validator) });
    expect(weightCommits.get(storage, NETUID, validator)?.[0]?.[1]).toBe(commitEpoch);
    let clock = clockOf(chain);
    for (let block = state.currentBlock + 2; block < firstRevealBlock; block += 1) {
      if (isEpochDue(clock, block)) chain.step(block);
      clock = afterBlock(clock, block);
    }
    expect(isOpen(chain)).toBe(false);
    chain.step(firstRevealBlock);
    expect(isOpen(chain)).toBe(true);
  });
});
