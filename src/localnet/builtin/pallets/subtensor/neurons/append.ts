import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import {
  active,
  consensus,
  dividends,
  emission,
  incentive,
  validatorPermit,
  validatorTrust,
} from '../storage/consensus.js';
import { subnetworkN } from '../storage/networks.js';
import { blockAtRegistration, isNetworkMember, keys, uids } from '../storage/neurons.js';
import { NO_ALPHA } from '../types/amounts.js';
import { mechanismsOf, pushTo, setLastUpdate } from './columns.js';

/** Gives a hotkey the next uid of a subnet. */
export function appendNeuron(
  storage: Externalities,
  netuid: Netuid,
  hotkey: AccountId,
  block: number,
): number {
  const uid = subnetworkN.get(storage, netuid);
  subnetworkN.set(storage, [netuid], uid + 1);
  pushTo(storage, active, netuid, true);
  pushTo(storage, emission, netuid, NO_ALPHA);
  pushTo(storage, consensus, netuid, 0);
  for (const index of mechanismsOf(storage, netuid)) {
    pushTo(storage, incentive, index, 0);
    setLastUpdate(storage, netuid, index, uid, block);
  }
  pushTo(storage, dividends, netuid, 0);
  pushTo(storage, validatorTrust, netuid, 0);
  pushTo(storage, validatorPermit, netuid, false);
  assignUid(storage, netuid, uid, hotkey, block);
  return uid;
}

/** Binds uid and hotkey to each other, from this block on. */
export function assignUid(
  storage: Externalities,
  netuid: Netuid,
  uid: number,
  hotkey: AccountId,
  block: number,
): void {
  keys.set(storage, [netuid, uid], hotkey);
  uids.set(storage, [netuid, hotkey], uid);
  blockAtRegistration.set(storage, [netuid, uid], block);
  isNetworkMember.set(storage, [hotkey, netuid], true);
}
