import type { Netuid } from '../../../../../units/money.js';
import type { StorageMap } from '../../../frame/storage-map.js';
import type { AccountId } from '../../../types/account.js';
import { mechanismsOf } from '../neurons/columns.js';
import { loadedEmission } from '../storage/emission.js';
import {
  axons,
  isNetworkMember,
  keys,
  neuronCertificates,
  prometheus,
  uids,
} from '../storage/neurons.js';
import { weightCommits } from '../storage/weights.js';
import type { HotkeySwap } from './hotkey-swap.js';

/** Gives the new hotkey the neuron of the old one: its uid, what it serves and has committed. */
export function moveNeuron(swap: HotkeySwap, netuid: Netuid): void {
  const { context, from, to, meter } = swap;
  const { storage } = context;
  const member = isNetworkMember.get(storage, from, netuid);
  isNetworkMember.remove(storage, from, netuid);
  isNetworkMember.set(storage, [to, netuid], member);
  meter.count(1, 2);
  if (!member) return;
  moveUid(swap, netuid);
  moveEntry(swap, prometheus, netuid);
  moveEntry(swap, axons, netuid);
  moveEntry(swap, neuronCertificates, netuid);
  for (const index of mechanismsOf(storage, netuid)) moveEntry(swap, weightCommits, index);
  moveLoadedEmission(swap, netuid);
}

function moveUid({ context: { storage }, from, to, meter }: HotkeySwap, netuid: Netuid): void {
  const uid = uids.get(storage, netuid, from);
  if (uid === undefined) return;
  uids.remove(storage, netuid, from);
  uids.set(storage, [netuid, to], uid);
  keys.set(storage, [netuid, uid], to);
  meter.count(1, 3);
}

/** What a subnet, or a mechanism of it, may hold of each hotkey. */
type PerHotkey<Place, V> = StorageMap<readonly [Place, AccountId], V | undefined>;

function moveEntry<Place, V extends object>(
  { context: { storage }, from, to, meter }: HotkeySwap,
  item: PerHotkey<Place, V>,
  place: Place,
): void {
  const value = item.get(storage, place, from);
  if (value === undefined) return;
  item.remove(storage, place, from);
  item.set(storage, [place, to], value as NonNullable<V>);
  meter.count(1, 2);
}

function moveLoadedEmission(
  { context: { storage }, from, to, meter }: HotkeySwap,
  netuid: Netuid,
): void {
  const loaded = loadedEmission.get(storage, netuid);
  if (!loaded) return;
  loadedEmission.set(
    storage,
    [netuid],
    loaded.map(([hotkey, ...amounts]) => [hotkey === from ? to : hotkey, ...amounts] as const),
  );
  meter.count(1, 2);
}
