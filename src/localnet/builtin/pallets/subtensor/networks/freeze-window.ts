import { blocksUntilAutoEpoch } from '../../../../../economy/epoch-schedule.js';
import type { Netuid } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import { number } from '../../system/storage.js';
import { failure } from '../errors.js';
import { scheduleOf } from '../schedule.js';
import { adminFreezeWindow } from '../storage/epoch.js';

/** Refuses changes to a subnet shortly before its epoch, and while a requested one is awaited. */
export function ensureWindowOpen({ storage }: Context, netuid: Netuid): void {
  const schedule = scheduleOf(storage, netuid);
  const block = number.get(storage);
  const left = blocksUntilAutoEpoch(schedule, block);
  if (left === undefined) return;
  if (schedule.pendingEpochAt > block || left < adminFreezeWindow.get(storage)) {
    throw failure('AdminActionProhibitedDuringWeightsWindow');
  }
}
