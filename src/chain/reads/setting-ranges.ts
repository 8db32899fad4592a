import type { ApiPromise } from '@polkadot/api';
import { stringCamelCase } from '@polkadot/util';
import type { BlockRef } from '../../units/block.js';
import type { Netuid } from '../../units/money.js';
import { integerOf } from '../decode.js';
import type { Range, Told } from '../settings/setting.js';
import { findEntry, readDefaulted, type StorageSlot } from './storage.js';

type Bound = Range['least'];
type Items = ReadonlyMap<string, bigint>;

/** The ranges of a subnet's settings in the order asked, with the bounds that constants and storage tell. */
export async function readRanges(
  ranges: readonly (Range | undefined)[],
  netuid: Netuid,
  at: BlockRef,
  api: ApiPromise,
): Promise<readonly (Range<bigint> | undefined)[]> {
  const bounds = ranges.flatMap((range) => [range?.least, range?.most]);
  const slots = new Map(
    bounds
      .flatMap(itemsOf)
      .map((item) => [item, slotOf(item, netuid, api)] as const)
      .filter((each): each is readonly [string, StorageSlot] => each[1] !== undefined),
  );
  const amounts = (await readDefaulted([...slots.values()], at, api)).map(integerOf);
  const items = new Map([...slots.keys()].map((item, position) => [item, amounts[position] ?? 0n]));
  return ranges.map((range) => range && rangeIn(range, items, api));
}

function itemsOf(bound: Bound): readonly string[] {
  if (typeof bound !== 'object') return [];
  return ['item' in bound ? bound.item : undefined, bound.over].filter(
    (each) => each !== undefined,
  );
}

function slotOf(item: string, netuid: Netuid, api: ApiPromise): StorageSlot | undefined {
  const entry = findEntry(api, 'SubtensorModule', item);
  return entry && { entry, keys: entry.creator.meta.type.isMap ? [netuid] : [] };
}

function rangeIn({ least, most, ...range }: Range, items: Items, api: ApiPromise): Range<bigint> {
  const [low, high] = [least, most].map((bound) =>
    typeof bound === 'object' ? toldBound(bound, items, api) : bound,
  );
  return {
    ...range,
    ...(low !== undefined && { least: low }),
    ...(high !== undefined && { most: high }),
  };
}

function toldBound(bound: Told, items: Items, api: ApiPromise): bigint | undefined {
  const amount = 'item' in bound ? items.get(bound.item) : constantOf(bound.constant, api);
  if (amount === undefined) return undefined;
  const divisor = bound.over === undefined ? 1n : (items.get(bound.over) ?? 1n);
  return (divisor > 0n ? amount / divisor : amount) + (bound.plus ?? 0n);
}

function constantOf(name: string, api: ApiPromise): bigint | undefined {
  const found = api.consts.subtensorModule?.[stringCamelCase(name)];
  return found && integerOf(found);
}
