import { isEpochDue } from '../../../../../economy/epoch-schedule.js';
import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { Context } from '../../../frame/context.js';
import { number } from '../../system/storage.js';
import { mechanismsOf } from '../neurons/columns.js';
import { scheduleOf } from '../schedule.js';
import { revealPeriodEpochs, timelockedWeightCommits } from '../storage/weights.js';
import { subnetsOf } from '../subnets.js';
import { revealSealed } from '../weight-commits/reveal-sealed.js';
import { epochNow } from '../weight-commits/terms.js';
import { slotsOf } from './epochs.js';

/**
 * Opens what was sealed for the epoch that is on or begins in this block, before that epoch runs
 * (SubtensorModule.reveal_crv3_commits); a subnet whose epoch is put off waits with it.
 */
export function revealCommits(context: Context): void {
  const { storage } = context;
  if (!areAny(storage)) return;
  const subnets = subnetsOf(storage);
  const block = number.get(storage);
  const due = subnets.filter((netuid) => isEpochDue(scheduleOf(storage, netuid), block));
  const { deferred } = slotsOf(context, due);
  for (const netuid of subnets) if (!deferred.includes(netuid)) revealSubnet(context, netuid);
}

const areAny = (storage: Externalities): boolean => {
  for (const _ of timelockedWeightCommits.entries(storage)) return true;
  return false;
};

function revealSubnet(context: Context, netuid: Netuid): void {
  const { storage } = context;
  const epoch = epochNow(storage, netuid);
  const committed = epoch - Number(revealPeriodEpochs.get(storage, netuid));
  mechanismsOf(storage, netuid).forEach((index, mecid) => {
    for (const [[, at]] of timelockedWeightCommits.entries(storage, index)) {
      if (at < committed) timelockedWeightCommits.remove(storage, index, at);
    }
    if (committed < 0) return;
    const queue = timelockedWeightCommits.get(storage, index, committed);
    const left = queue.filter((commit) => !revealSealed(context, { netuid, mecid }, commit));
    if (left.length === queue.length) return;
    if (left.length === 0) timelockedWeightCommits.remove(storage, index, committed);
    else timelockedWeightCommits.set(storage, [index, committed], left);
  });
}
