import type { Netuid } from '../../../../../units/money.js';
import { storageIndex } from '../../../../../units/storage-index.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { type NeuronStake, neuronStake } from '../neuron-stake.js';
import { taoWeight } from '../storage/dividends.js';
import { owner } from '../storage/ownership.js';
import { hotkeysOf } from '../subnets.js';

/** One mechanism of a subnet, as an answer about it is filled. */
export type SubnetView = {
  readonly storage: Externalities;
  readonly netuid: Netuid;
  /** Where storage keeps what the mechanism has for itself. */
  readonly index: number;
  /** Hotkeys by uid. */
  readonly hotkeys: () => readonly AccountId[];
  /** Owners of the hotkeys, by uid. */
  readonly coldkeys: () => readonly AccountId[];
  /** What each neuron weighs, by uid. */
  readonly stakes: () => readonly NeuronStake[];
};

/** What several fields need is read once for all of them, and not at all for an answer without them. */
export function subnetView(storage: Externalities, netuid: Netuid, mecid = 0): SubnetView {
  const hotkeys = once(() => hotkeysOf(storage, netuid));
  const coldkeys = once(() => hotkeys().map((hotkey) => owner.get(storage, hotkey)));
  const stakes = once(() => {
    const weightOfTao = taoWeight.get(storage);
    return hotkeys().map((hotkey) => neuronStake(storage, hotkey, netuid, weightOfTao));
  });
  return { storage, netuid, index: storageIndex(netuid, mecid), hotkeys, coldkeys, stakes };
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
