import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import {
  active,
  bonds,
  consensus,
  dividends,
  emission,
  incentive,
  validatorPermit,
  validatorTrust,
} from '../storage/consensus.js';
import {
  associatedEvmAddress,
  axons,
  isNetworkMember,
  keys,
  neuronCertificates,
  prometheus,
  uids,
} from '../storage/neurons.js';
import { subnetOwnerHotkey } from '../storage/ownership.js';
import { stakeWeight } from '../storage/stake.js';
import { weights } from '../storage/weights.js';
import { NO_ALPHA } from '../types/amounts.js';
import { assignUid } from './append.js';
import { mechanismsOf, setAt, setLastUpdate } from './columns.js';

/** Gives a uid to another hotkey and forgets all about the old one; the owner's hotkey stays. */
export function replaceNeuron(
  storage: Externalities,
  netuid: Netuid,
  uid: number,
  hotkey: AccountId,
  block: number,
): void {
  const old = keys.get(storage, netuid, uid);
  const owner = subnetOwnerHotkey.exists(storage, netuid);
  if (owner && subnetOwnerHotkey.get(storage, netuid) === old) return;
  uids.remove(storage, netuid, old);
  associatedEvmAddress.remove(storage, netuid, uid);
  isNetworkMember.remove(storage, old, netuid);
  setAt(storage, active, netuid, uid, true);
  assignUid(storage, netuid, uid, hotkey, block);
  for (const announced of [axons, neuronCertificates, prometheus]) {
    announced.remove(storage, netuid, old);
  }
  clearNeuron(storage, netuid, uid);
  for (const index of mechanismsOf(storage, netuid)) {
    setLastUpdate(storage, netuid, index, uid, block);
  }
}

function clearNeuron(storage: Externalities, netuid: Netuid, uid: number): void {
  setAt(storage, emission, netuid, uid, NO_ALPHA);
  for (const column of [consensus, dividends, stakeWeight, validatorTrust]) {
    setAt(storage, column, netuid, uid, 0);
  }
  setAt(storage, validatorPermit, netuid, uid, false);
  for (const index of mechanismsOf(storage, netuid)) {
    setAt(storage, incentive, index, uid, 0);
    bonds.remove(storage, index, uid);
    weights.remove(storage, index, uid);
    forgetWeightsFor(storage, index, uid);
  }
}

// The place stays in the list of whoever rated the neuron, with nothing in it.
function forgetWeightsFor(storage: Externalities, index: number, uid: number): void {
  for (const [keysOf, row] of weights.entries(storage, index)) {
    const cleared = row.map(([to, weight]) => [to, to === uid ? 0 : weight] as const);
    weights.set(storage, keysOf, cleared);
  }
}
