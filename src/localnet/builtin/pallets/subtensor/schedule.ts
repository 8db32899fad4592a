import { activityCutoffBlocks } from '../../../../consensus/activity.js';
import { type EpochSchedule, isEpochDue } from '../../../../economy/epoch-schedule.js';
import type { Netuid } from '../../../../units/money.js';
import type { Externalities } from '../../../runtime.js';
import { activityCutoffFactorMilli } from './storage/consensus-rules.js';
import {
  blocksSinceLastStep,
  lastEpochBlock,
  pendingEpochAt,
  subnetEpochIndex,
  tempo,
} from './storage/epoch.js';

/** When a subnet's epochs are due. */
export const scheduleOf = (storage: Externalities, netuid: Netuid): EpochSchedule => ({
  tempo: tempo.get(storage, netuid),
  lastEpochBlock: lastEpochBlock.get(storage, netuid),
  pendingEpochAt: pendingEpochAt.get(storage, netuid),
  blocksSinceLastStep: blocksSinceLastStep.get(storage, netuid),
});

/** The epoch a block belongs to: one that is due counts although it has not run. */
export const epochAt = (storage: Externalities, netuid: Netuid, block: number): number =>
  subnetEpochIndex.get(storage, netuid) + (isEpochDue(scheduleOf(storage, netuid), block) ? 1 : 0);

/** Blocks without weights after which a validator of the subnet is inactive. */
export const activityCutoffOf = (storage: Externalities, netuid: Netuid): number =>
  activityCutoffBlocks(activityCutoffFactorMilli.get(storage, netuid), tempo.get(storage, netuid));
