import { describe, expect, it } from 'vitest';
import {
  afterBlock,
  epochIndexAt,
  isEpochDue,
} from '../../../src/consensus/schedule/epoch-clock.js';
import {
  fixedEpochIndexAt,
  fixedEpochRuns,
  planFixedReveal,
} from '../../../src/consensus/schedule/fixed-tempo.js';
import { planReveal, revealState } from '../../../src/consensus/schedule/reveal-window.js';

const clock = {
  tempo: 10,
  lastEpochBlock: 100,
  pendingEpochAt: 0,
  subnetEpochIndex: 7,
  blocksSinceLastStep: 0,
};

describe('the epoch clock', () => {
  it('is due a tempo after the last epoch, or at the block an owner asked for', () => {
    expect([109, 110].map((block) => isEpochDue(clock, block))).toEqual([false, true]);
    const pending = { ...clock, pendingEpochAt: 105 };
    expect([104, 105].map((block) => isEpochDue(pending, block))).toEqual([false, true]);
    expect(isEpochDue({ ...clock, blocksSinceLastStep: 50_401 }, 101)).toBe(true);
  });

  it('never is at tempo 0, so no commit can be revealed', () => {
    const stopped = { ...clock, tempo: 0, pendingEpochAt: 1, blocksSinceLastStep: 60_000 };
    expect(isEpochDue(stopped, 1000)).toBe(false);
    expect(planReveal(stopped, 105, 1)).toBeUndefined();
  });

  it('counts the epoch that is due and starts over after it ran', () => {
    expect(epochIndexAt(clock, 110)).toBe(8);
    const after = afterBlock(clock, 110);
    expect(after).toEqual({ ...clock, lastEpochBlock: 110, subnetEpochIndex: 8 });
    expect(epochIndexAt(after, 110)).toBe(8);
  });
});

describe('the reveal window', () => {
  it('is open for one epoch only', () => {
    expect([8, 9, 10].map((epoch) => revealState(7, epoch, 2))).toEqual([
      'too-early',
      'open',
      'expired',
    ]);
  });

  it('counts a commit made in the last block before an epoch to that epoch', () => {
    expect(planReveal(clock, 108, 1)).toEqual({ commitEpoch: 7, firstRevealBlock: 110 });
    expect(planReveal(clock, 109, 1)).toEqual({ commitEpoch: 8, firstRevealBlock: 120 });
  });
});

describe('epochs before spec 423', () => {
  it('run in the last block of their index', () => {
    const subnet = { netuid: 1, tempo: 100 };
    const running = Array.from({ length: 202 }, (_, block) => block).filter((block) =>
      fixedEpochRuns(subnet, block),
    );
    expect(running).toEqual([98, 199]);
    expect([98, 99].map((block) => fixedEpochIndexAt(subnet, block))).toEqual([0, 1]);
    expect(planFixedReveal(subnet, 98, 1)).toEqual({ commitEpoch: 0, firstRevealBlock: 99 });
  });
});
