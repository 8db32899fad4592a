import type { ApiPromise } from '@polkadot/api';
import { Refusal } from '../../errors.js';
import type { BlockRef } from '../../units/block.js';
import type { Netuid, RaoPerAlpha } from '../../units/money.js';
import type { BlockReads } from '../blocks.js';
import { countOf } from '../decode.js';
import type { PriceGap, PriceHistoryReads, PriceSample } from '../price-history.js';
import type { SubnetReads } from '../subnet.js';
import { findEntry, readSlots } from './storage.js';

/**
 * So many prices are asked for one by one, which every runtime answers: one request for all would not
 * reach back beyond the runtime that brought it.
 */
const FEW = 8;

export function priceHistoryReads(
  api: ApiPromise,
  { price, prices }: Pick<SubnetReads, 'price' | 'prices'>,
  { mustRead }: Pick<BlockReads, 'mustRead'>,
): PriceHistoryReads {
  async function timeOf(at: BlockRef): Promise<number | undefined> {
    const entry = findEntry(api, 'Timestamp', 'Now');
    const [now] = entry ? await readSlots([{ entry, keys: [] }], at, api) : [];
    return now && countOf(now);
  }

  async function oneByOne(
    netuids: readonly Netuid[],
    at: BlockRef,
  ): Promise<ReadonlyMap<Netuid, RaoPerAlpha>> {
    const each = netuids.map(async (netuid) => [netuid, await price(netuid, at)] as const);
    return new Map(await Promise.all(each));
  }

  async function sample(netuids: readonly Netuid[], at: BlockRef): Promise<PriceSample> {
    const [priced, time] = await Promise.all([
      netuids.length > FEW ? prices(netuids, at) : oneByOne(netuids, at),
      timeOf(at),
    ]);
    const wanted = netuids.flatMap((netuid) => {
      const price = priced.get(netuid);
      return price === undefined ? [] : [[netuid, price] as const];
    });
    return { time, prices: new Map(wanted) };
  }

  return {
    priceSample: (netuids, at) =>
      sample(netuids, at).catch(async (reason: unknown) => {
        // A lost connection is no gap in the history.
        if (reason instanceof Refusal) throw reason;
        return gapOf(await refusalOf(mustRead(at)), reason);
      }),
  };
}

const refusalOf = (work: Promise<void>): Promise<unknown> =>
  work.then(
    () => undefined,
    (refusal: unknown) => refusal,
  );

/** The node words its errors as it likes: what is wrong with the block itself tells why it gave no price. */
function gapOf(refusal: unknown, reason: unknown): PriceGap {
  if (!(refusal instanceof Refusal)) throw refusal ?? reason;
  if (refusal.code === 'no-state') return 'no-state';
  if (refusal.code === 'runtime-changed') return 'other-runtime';
  throw refusal;
}
