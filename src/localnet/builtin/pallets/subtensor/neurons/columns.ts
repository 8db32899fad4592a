import type { Netuid } from '../../../../../units/money.js';
import { storageIndex } from '../../../../../units/storage-index.js';
import type { Externalities } from '../../../../runtime.js';
import { lastUpdate } from '../storage/consensus.js';
import { mechanismCountCurrent } from '../storage/mechanisms.js';
import { subnetworkN } from '../storage/networks.js';

/** A list of one value per uid. */
type Column<V> = {
  get(storage: Externalities, key: never): readonly V[];
  set(storage: Externalities, keys: readonly [never], value: readonly V[]): void;
};

/** Appends the value of a new uid. */
export function pushTo<V>(storage: Externalities, column: Column<V>, key: number, value: V): void {
  column.set(storage, [key as never], [...column.get(storage, key as never), value]);
}

/** Overwrites the value of a uid that has one. */
export function setAt<V>(
  storage: Externalities,
  column: Column<V>,
  key: number,
  uid: number,
  value: V,
): void {
  const values = column.get(storage, key as never);
  if (uid < values.length) column.set(storage, [key as never], values.with(uid, value));
}

/** Storage indices of all mechanisms of a subnet. */
export const mechanismsOf = (storage: Externalities, netuid: Netuid): readonly number[] =>
  Array.from({ length: mechanismCountCurrent.get(storage, netuid) }, (_, mecid) =>
    storageIndex(netuid, mecid),
  );

/** Writes when a uid last set weights; a column that is too short is filled with zeros first. */
export function setLastUpdate(
  storage: Externalities,
  netuid: Netuid,
  index: number,
  uid: number,
  block: number,
): void {
  const known = lastUpdate.get(storage, index);
  const length = Math.max(known.length, subnetworkN.get(storage, netuid));
  const filled = Array.from({ length }, (_, at) => known[at] ?? 0);
  if (uid < length) lastUpdate.set(storage, [index], filled.with(uid, block));
}
