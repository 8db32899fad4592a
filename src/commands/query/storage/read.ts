import type { Chain } from '../../../chain/chain.js';
import type { Plain } from '../../../chain/extrinsic.js';
import type { Account, Runtime, StorageItem } from '../../../chain/runtime/runtime.js';
import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import { type Hex, toHex } from '../../../units/hex.js';
import { legible } from '../legible.js';

export type Entry = {
  readonly keys: readonly Plain[];
  readonly value: Plain;
  /** Whether it is there; else the value is the item's default, or nothing. */
  readonly stored: boolean;
  readonly place: Hex;
};

export type Found = {
  readonly entries: readonly Entry[];
  /** Where the listing stopped, if there is more. */
  readonly next: Hex | undefined;
};

type Asked = {
  readonly item: StorageItem;
  readonly keys: readonly string[];
  readonly limit: number;
  readonly after: Uint8Array | undefined;
};

/** Nodes give no more places at once. */
const PAGE = 1000;
/** And answer no faster for more values at once. */
const VALUES = 250;

/** The value under all its keys, or the entries of the map below some of them. */
export async function readStorage(
  asked: Asked,
  runtime: Runtime,
  at: BlockRef,
  account: Account,
  chain: Pick<Chain, 'rawStorage' | 'rawPlaces'>,
  during: Context['during'],
): Promise<Found> {
  const { item } = asked;
  const name = `${item.pallet}.${item.name}`;
  const prefix = runtime.placeOf(item, encodedKeys(asked, runtime, account));
  const read = async (places: readonly Uint8Array[]): Promise<readonly Entry[]> => {
    const values = await chain.rawStorage(places, at);
    return places.map((place, position) => entryOf(item, place, values[position], runtime));
  };
  if (asked.keys.length === item.keys.length) {
    return { entries: await during(`reading ${name}`, read([prefix])), next: undefined };
  }
  const entries: Entry[] = [];
  let last = asked.after && mustBeBelow(asked.after, prefix);
  // One more than wanted tells whether there is more.
  while (entries.length <= asked.limit) {
    const count = Math.min(PAGE, asked.limit + 1 - entries.length);
    const sofar = entries.length > 0 ? `, ${entries.length} so far` : '';
    const places = await during(
      `reading ${name}${sofar}`,
      chain.rawPlaces(prefix, count, last, at),
    );
    for (let start = 0; start < places.length; start += VALUES) {
      entries.push(...(await read(places.slice(start, start + VALUES))));
    }
    last = places.at(-1);
    if (places.length < count) break;
  }
  const kept = entries.slice(0, asked.limit);
  return { entries: kept, next: entries.length > kept.length ? kept.at(-1)?.place : undefined };
}

function encodedKeys({ item, keys }: Asked, runtime: Runtime, account: Account) {
  const name = `${item.pallet}.${item.name}`;
  if (keys.length > item.keys.length) {
    const wanted = item.keys.map(({ type }) => runtime.spell(type));
    throw refuse(
      'bad-input',
      `${keys.length} keys are given, and ${name} takes ${wanted.length}`,
      wanted.length > 0 ? `give ${wanted.join(' and ')}` : 'give none',
    );
  }
  return keys.map((typed, position) => {
    const type = item.keys[position]?.type ?? 0;
    const place = `key ${position + 1} (${runtime.spell(type)})`;
    return runtime.encode(runtime.readText(typed, type), type, place, account);
  });
}

function mustBeBelow(after: Uint8Array, prefix: Uint8Array): Uint8Array {
  if (Buffer.from(after).subarray(0, prefix.length).equals(prefix)) return after;
  throw refuse('bad-input', '--after is a place of something else', 'copy `next` of its answer');
}

function entryOf(
  item: StorageItem,
  place: Uint8Array,
  stored: Uint8Array | undefined,
  { decode, keysIn }: Runtime,
): Entry {
  const bytes = stored ?? (item.optional ? undefined : item.fallback);
  const name = `${item.pallet}.${item.name}`;
  return {
    keys: keysIn(item, place),
    value: bytes ? legible(name, () => decode(item.value, bytes)) : null,
    stored: stored !== undefined,
    place: toHex(place),
  };
}
