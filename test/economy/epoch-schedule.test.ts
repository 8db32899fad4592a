import { expect, it } from 'vitest';
import { blocksUntilAutoEpoch, isEpochDue } from '../../src/economy/epoch-schedule.js';
import { epochSlots } from '../../src/economy/epoch-slots.js';
import type { Netuid } from '../../src/units/money.js';
import { scheduleRunners } from './runners/epoch-schedule.js';
import { suiteOf } from './runners/suite.js';

suiteOf('epoch schedules against the chain', scheduleRunners);

const schedule = { tempo: 360, lastEpochBlock: 1_000, pendingEpochAt: 0, blocksSinceLastStep: 0 };

it('an epoch comes exactly one tempo after the last', () => {
  expect(isEpochDue(schedule, 1_359)).toBe(false);
  expect(isEpochDue(schedule, 1_360)).toBe(true);
  expect(blocksUntilAutoEpoch(schedule, 1_350)).toBe(10);
});

it('an epoch asked for early comes early', () => {
  expect(isEpochDue({ ...schedule, pendingEpochAt: 1_100 }, 1_100)).toBe(true);
});

it('a subnet without a tempo runs no epochs', () => {
  expect(isEpochDue({ ...schedule, tempo: 0 }, 9_999_999)).toBe(false);
});

it('a skipped epoch takes no slot from the next subnet', () => {
  const due = [1, 2, 3, 4].map((netuid) => ({
    netuid: netuid as Netuid,
    consistent: netuid !== 2,
  }));
  expect(epochSlots(due, 2)).toEqual({ run: [1, 3], skipped: [2], deferred: [4] });
});
