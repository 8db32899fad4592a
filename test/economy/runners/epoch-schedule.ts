import {
  blocksUntilAutoEpoch,
  isEpochDue,
  nextEpochBlock,
} from '../../../src/economy/epoch-schedule.js';
import { U64_MAX } from '../../../src/economy/unsigned.js';
import type { Runners } from './vectors.js';

type ScheduleInput = {
  readonly tempo: bigint;
  readonly lastEpochBlock: bigint;
  readonly currentBlock: bigint;
  readonly pendingEpochAt: bigint;
  readonly blocksSinceLastStep: bigint;
};

export const scheduleRunners: Runners = {
  'epoch.schedule': (input: ScheduleInput) => {
    const schedule = {
      tempo: Number(input.tempo),
      lastEpochBlock: Number(input.lastEpochBlock),
      pendingEpochAt: Number(input.pendingEpochAt),
      blocksSinceLastStep: Number(input.blocksSinceLastStep),
    };
    const block = Number(input.currentBlock);
    const next = nextEpochBlock(schedule);
    return {
      shouldRun: isEpochDue(schedule, block),
      blocksUntilNextAuto: BigInt(blocksUntilAutoEpoch(schedule, block) ?? U64_MAX),
      nextEpochStart: next === undefined ? null : BigInt(next),
    };
  },
};
