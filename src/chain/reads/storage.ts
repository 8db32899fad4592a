import type { ApiPromise } from '@polkadot/api';
import type { QueryableStorageEntry } from '@polkadot/api/types';
import type { Codec } from '@polkadot/types/types';
import { hexToU8a, stringCamelCase } from '@polkadot/util';
import type { BlockRef } from '../../units/block.js';
import type { ChainIdentity } from '../chain.js';
import { notInRuntime } from '../not-in-runtime.js';

type Entry = QueryableStorageEntry<'promise'>;
type ChangeSet = { readonly changes: readonly (readonly [key: string, value: string | null])[] };

/** One value to read: a storage item and the keys into it, none for a plain value. */
export type StorageSlot = { readonly entry: Entry; readonly keys: readonly unknown[] };

/** A storage item by the runtime's names for it; undefined when this runtime has none such. */
export const findEntry = (api: ApiPromise, pallet: string, item: string): Entry | undefined =>
  api.query[stringCamelCase(pallet)]?.[stringCamelCase(item)];

/** Places of values in one pallet's storage; refuses `not-in-runtime` when the runtime lacks the item. */
export const palletStorage =
  (pallet: string, api: ApiPromise, identity: ChainIdentity) =>
  (item: string, ...keys: readonly unknown[]): StorageSlot => {
    const entry = findEntry(api, pallet, item);
    if (!entry) throw notInRuntime(`storage ${pallet}.${item}`, identity);
    return { entry, keys };
  };

/**
 * Many values at one block, in one request and in the order asked. Where nothing is stored the
 * answer is the item's default, or undefined for an item that has none.
 */
export async function readSlots(
  slots: readonly StorageSlot[],
  at: BlockRef,
  api: ApiPromise,
): Promise<readonly (Codec | undefined)[]> {
  if (slots.length === 0) return [];
  const names = slots.map(({ entry, keys }) => entry.key(...keys));
  const found = await bytesOf(names, at, api);
  return slots.map(({ entry }, position) => {
    const { meta } = entry.creator;
    const stored = found.get(names[position] ?? '') ?? undefined;
    if (stored === undefined && meta.modifier.isOptional) return undefined;
    const { type } = meta;
    const lookup = api.registry.createLookupType(type.isMap ? type.asMap.value : type.asPlain);
    // Bytes, never hex: a number would take hex for its digits.
    const bytes = stored === undefined ? meta.fallback.toU8a(true) : hexToU8a(stored);
    return api.registry.createTypeUnsafe(lookup, [bytes]);
  });
}

async function bytesOf(
  names: readonly string[],
  at: BlockRef,
  api: ApiPromise,
): Promise<ReadonlyMap<string, string | null>> {
  const sets = (await api.rpc.state.queryStorageAt.raw(
    [...names],
    at.hash,
  )) as readonly ChangeSet[];
  return new Map(sets.flatMap(({ changes }) => changes));
}

/** Whether anything is stored there, which the value does not tell of an item that has a default. */
export async function isStored(
  { entry, keys }: StorageSlot,
  at: BlockRef,
  api: ApiPromise,
): Promise<boolean> {
  const name = entry.key(...keys);
  const found = await bytesOf([name], at, api);
  return (found.get(name) ?? null) !== null;
}

/** As readSlots, for items that have defaults: every value is there. */
export async function readDefaulted(
  slots: readonly StorageSlot[],
  at: BlockRef,
  api: ApiPromise,
): Promise<readonly Codec[]> {
  const found = await readSlots(slots, at, api);
  return found.map((value, position) => {
    if (value) return value;
    throw new Error(`${slots[position]?.entry.creator.method} has no default`);
  });
}

/** Many values of one storage map at one block, in one request; an absent one has the map's default. */
export const readMap = (
  entry: Entry,
  keys: readonly unknown[],
  at: BlockRef,
  api: ApiPromise,
): Promise<readonly Codec[]> =>
  readDefaulted(
    keys.map((key) => ({ entry, keys: [key] })),
    at,
    api,
  );
