import { isEpochDue } from '../../../../../economy/epoch-schedule.js';
import { burnAfterBlocks } from '../../../../../economy/registration-burn.js';
import type { Context } from '../../../frame/context.js';
import { number } from '../../system/storage.js';
import { scheduleOf } from '../schedule.js';
import {
  burn,
  burnHalfLife,
  maxBurn,
  minBurn,
  registrationsThisBlock,
  registrationsThisInterval,
} from '../storage/registration.js';
import { allNetuids } from '../subnets.js';
import { ROOT_NETUID } from '../types/amounts.js';

/** Lets the registration price of every subnet fall by one block, and counts registrations anew. */
export function updateRegistrationPrices({ storage }: Context): void {
  const block = number.get(storage);
  for (const netuid of allNetuids(storage)) {
    const price = burn.get(storage, netuid);
    const terms = {
      minBurn: minBurn.get(storage, netuid),
      maxBurn: maxBurn.get(storage, netuid),
      halfLife: burnHalfLife.get(storage, netuid),
    };
    const next = burnAfterBlocks(price, terms, block, 1);
    if (next !== price) burn.set(storage, [netuid], next);
    registrationsThisBlock.set(storage, [netuid], 0);
    if (netuid === ROOT_NETUID && isEpochDue(scheduleOf(storage, netuid), block)) {
      registrationsThisInterval.set(storage, [netuid], 0);
    }
  }
}
