import type { Netuid } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import type { Origin } from '../../../types/origin.js';
import { number } from '../../system/storage.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import {
  firstEmissionBlockNumber,
  networkRegisteredAt,
  subtokenEnabled,
} from '../storage/networks.js';
import { startCallDelay } from '../storage/new-subnets.js';
import { subnetExists } from '../subnets.js';
import { ensureOwner } from './owner.js';

/** Starts a subnet: from the next block its token trades and it can emit. */
export function startNetwork(context: Context, origin: Origin, netuid: Netuid): void {
  const { storage } = context;
  if (!subnetExists(storage, netuid)) throw failure('SubnetNotExists');
  ensureOwner(context, origin, netuid);
  if (firstEmissionBlockNumber.exists(storage, netuid)) {
    throw failure('FirstEmissionBlockNumberAlreadySet');
  }
  const block = number.get(storage);
  const earliest = BigInt(networkRegisteredAt.get(storage, netuid)) + startCallDelay.get(storage);
  if (BigInt(block) < earliest) throw failure('NeedWaitingMoreBlocksToStarCall');
  firstEmissionBlockNumber.set(storage, [netuid], block + 1);
  subtokenEnabled.set(storage, [netuid], true);
  deposit(context, { tag: 'FirstEmissionBlockNumberSet', value: [netuid, block + 1] });
}
