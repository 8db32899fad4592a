import { type PrunableNeuron, uidToPrune } from '../../../../../economy/uid-pruning.js';
import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { number } from '../../system/storage.js';
import { emission } from '../storage/consensus.js';
import { blockAtRegistration, immunityPeriod, minNonImmuneUids } from '../storage/neurons.js';
import {
  immuneOwnerUidsLimit,
  ownedHotkeys,
  subnetOwner,
  subnetOwnerHotkey,
} from '../storage/ownership.js';
import { hotkeysOf } from '../subnets.js';
import { NO_ALPHA } from '../types/amounts.js';

/** The uid that a registration on a full subnet takes over; undefined when none may go. */
export const neuronToPrune = (storage: Externalities, netuid: Netuid): number | undefined =>
  uidToPrune(prunable(storage, netuid), {
    block: number.get(storage),
    immunityPeriod: immunityPeriod.get(storage, netuid),
    minNonImmuneUids: minNonImmuneUids.get(storage, netuid),
    immuneOwnerUidsLimit: immuneOwnerUidsLimit.get(storage, netuid),
    subnetOwnerHotkey: subnetOwnerHotkey.exists(storage, netuid)
      ? subnetOwnerHotkey.get(storage, netuid)
      : undefined,
  });

/** Every neuron of a subnet, as far as its removal depends on it. */
export function prunable(
  storage: Externalities,
  netuid: Netuid,
): readonly PrunableNeuron<AccountId>[] {
  const emissions = emission.get(storage, netuid);
  const owned = ownedHotkeys.get(storage, subnetOwner.get(storage, netuid));
  return hotkeysOf(storage, netuid).map((hotkey, uid) => ({
    uid,
    hotkey,
    worth: emissions[uid] ?? NO_ALPHA,
    registeredAt: blockAtRegistration.get(storage, netuid, uid),
    ownedByOwner: owned.includes(hotkey),
  }));
}
