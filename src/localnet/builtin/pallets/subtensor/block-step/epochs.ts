import { isEpochDue } from '../../../../../economy/epoch-schedule.js';
import { type EpochSlots, epochSlots } from '../../../../../economy/epoch-slots.js';
import type { PendingEmission } from '../../../../../economy/pending-emission.js';
import type { Netuid } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import { number } from '../../system/storage.js';
import { deposit } from '../event.js';
import { changeSubnetOwner } from '../locks/subnet-owner.js';
import { scheduleOf } from '../schedule.js';
import {
  blocksSinceLastStep,
  lastEpochBlock,
  lastMechansimStepBlock,
  maxEpochsPerBlock,
  pendingEpochAt,
  subnetEpochIndex,
} from '../storage/epoch.js';
import { hotkeysOf, subnetsOf } from '../subnets.js';
import { payOut } from './payout.js';
import { takePending } from './pending.js';

/** Runs the epochs due in this block, as many as a block may run. */
export function runEpochs(context: Context): void {
  const { storage } = context;
  for (const { netuid, pending } of takeSlots(context)) {
    payOut(context, netuid, pending);
    lastMechansimStepBlock.set(storage, [netuid], number.get(storage));
  }
}

type Draining = { readonly netuid: Netuid; readonly pending: PendingEmission };

/** Moves every due subnet's schedule on, and takes what the epochs that run now will pay out. */
function takeSlots(context: Context): readonly Draining[] {
  const { storage } = context;
  const block = number.get(storage);
  const due = subnetsOf(storage).filter((netuid) => countBlock(context, netuid, block));
  const slots = slotsOf(context, due);
  return due.flatMap((netuid): Draining[] => {
    if (slots.deferred.includes(netuid)) {
      defer(context, netuid, block);
      return [];
    }
    const runs = slots.run.includes(netuid);
    if (runs) blocksSinceLastStep.set(storage, [netuid], 0);
    else deposit(context, { tag: 'EpochSkipped', value: { netuid, block } });
    lastEpochBlock.set(storage, [netuid], block);
    pendingEpochAt.set(storage, [netuid], 0);
    subnetEpochIndex.set(storage, [netuid], subnetEpochIndex.get(storage, netuid) + 1);
    if (!runs) return [];
    const pending = takePending(storage, netuid);
    changeSubnetOwner(context, netuid);
    return [{ netuid, pending }];
  });
}

/** What becomes of the epochs of subnets that are due in one block. */
export const slotsOf = (context: Context, due: readonly Netuid[]): EpochSlots =>
  epochSlots(
    due.map((netuid) => ({ netuid, consistent: hasNoDuplicate(context, netuid) })),
    maxEpochsPerBlock.get(context.storage),
  );

/** Counts the block for the subnet, and says whether its epoch is due in it. */
function countBlock({ storage }: Context, netuid: Netuid, block: number): boolean {
  blocksSinceLastStep.set(storage, [netuid], blocksSinceLastStep.get(storage, netuid) + 1);
  return isEpochDue(scheduleOf(storage, netuid), block);
}

function hasNoDuplicate({ storage }: Context, netuid: Netuid): boolean {
  const hotkeys = hotkeysOf(storage, netuid);
  return new Set(hotkeys).size === hotkeys.length;
}

function defer(context: Context, netuid: Netuid, block: number): void {
  pendingEpochAt.set(context.storage, [netuid], block + 1);
  deposit(context, {
    tag: 'EpochDeferred',
    value: { netuid, fromBlock: block, toBlock: block + 1 },
  });
}
