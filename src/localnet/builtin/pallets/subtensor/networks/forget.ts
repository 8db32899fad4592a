import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { Context } from '../../../frame/context.js';
import { deposit } from '../event.js';
import { mechanismsOf } from '../neurons/columns.js';
import { bonds, incentive, lastUpdate } from '../storage/consensus.js';
import { childKeys, childkeyTake, parentKeys } from '../storage/delegation.js';
import { lastHotkeyEmissionOnNetuid } from '../storage/dividends.js';
import {
  accumulatedLeaseDividends,
  subnetLeaseShares,
  subnetLeases,
  subnetUidToLeaseId,
} from '../storage/leases.js';
import { transactionKeyLastBlock } from '../storage/limits.js';
import { subnetIdentitiesV3, totalNetworks } from '../storage/networks.js';
import { isNetworkMember } from '../storage/neurons.js';
import { totalHotkeyAlphaLastEpoch } from '../storage/stake.js';
import {
  crv3WeightCommits,
  crv3WeightCommitsV2,
  timelockedWeightCommits,
  weightCommits,
  weights,
} from '../storage/weights.js';
import { hotkeysOf } from '../subnets.js';
import { ROOT_NETUID } from '../types/amounts.js';
import { byNumber, byNumberFirst } from './forgotten.js';

/** Forgets all that is kept of a subnet but its stake (SubtensorModule.remove_network). */
export function forgetNetwork(context: Context, netuid: Netuid): void {
  const { storage } = context;
  totalNetworks.set(storage, Math.max(0, totalNetworks.get(storage) - 1));
  for (const hotkey of hotkeysOf(storage, netuid)) isNetworkMember.remove(storage, hotkey, netuid);
  forgetRootWeights(storage, netuid);
  forgetMechanisms(storage, netuid);
  for (const item of byNumber) item.remove(storage, netuid);
  for (const item of byNumberFirst) item.clear(storage, netuid);
  if (subnetIdentitiesV3.exists(storage, netuid)) {
    subnetIdentitiesV3.remove(storage, netuid);
    deposit(context, { tag: 'SubnetIdentityRemoved', value: netuid });
  }
  forgetFamilies(storage, netuid);
  forgetLease(storage, netuid);
}

function forgetRootWeights(storage: Externalities, netuid: Netuid): void {
  for (const [keys, row] of weights.entries(storage, ROOT_NETUID)) {
    const cleared = row.map(([to, weight]) => [to, to === netuid ? 0 : weight] as const);
    weights.set(storage, keys, cleared);
  }
}

function forgetMechanisms(storage: Externalities, netuid: Netuid): void {
  for (const index of mechanismsOf(storage, netuid)) {
    for (const column of [lastUpdate, incentive]) column.remove(storage, index);
    for (const commits of [weightCommits, timelockedWeightCommits]) commits.clear(storage, index);
    for (const older of [crv3WeightCommits, crv3WeightCommitsV2])
      older.clear(storage, index as Netuid);
    for (const matrix of [bonds, weights]) matrix.clear(storage, index);
  }
}

/** What is kept by hotkey first, and by the subnet after it. */
function forgetFamilies(storage: Externalities, netuid: Netuid): void {
  for (const item of [
    childkeyTake,
    childKeys,
    parentKeys,
    lastHotkeyEmissionOnNetuid,
    totalHotkeyAlphaLastEpoch,
  ]) {
    for (const [[hotkey, of]] of item.entries(storage)) {
      if (of === netuid) item.remove(storage, hotkey, of);
    }
  }
  for (const [keys] of transactionKeyLastBlock.entries(storage)) {
    if (keys[1] === netuid) transactionKeyLastBlock.remove(storage, ...keys);
  }
}

function forgetLease(storage: Externalities, netuid: Netuid): void {
  const lease = subnetUidToLeaseId.get(storage, netuid);
  if (lease === undefined) return;
  subnetUidToLeaseId.remove(storage, netuid);
  subnetLeases.remove(storage, lease);
  subnetLeaseShares.clear(storage, lease);
  accumulatedLeaseDividends.remove(storage, lease);
}
