import type { ApiPromise } from '@polkadot/api';
import { Refusal } from '../../errors.js';
import type { BlockRef } from '../../units/block.js';
import type { Netuid } from '../../units/money.js';
import { countOf } from '../decode.js';
import type { PriceHistoryReads, PriceSample } from '../price-history.js';
import type { SubnetReads } from '../subnet.js';
import { findEntry, readSlots } from './storage.js';

export function priceHistoryReads(
  api: ApiPromise,
  { prices }: Pick<SubnetReads, 'prices'>,
): PriceHistoryReads {
  async function timeOf(at: BlockRef): Promise<number | undefined> {
    const entry = findEntry(api, 'Timestamp', 'Now');
    const [now] = entry ? await readSlots([{ entry, keys: [] }], at, api) : [];
    return now && countOf(now);
  }

  async function sample(netuids: readonly Netuid[], at: BlockRef): Promise<PriceSample> {
    const [priced, time] = await Promise.all([prices(netuids, at), timeOf(at)]);
    const wanted = netuids.flatMap((netuid) => {
      const price = priced.get(netuid);
      return price === undefined ? [] : [[netuid, price] as const];
    });
    return { time, prices: new Map(wanted) };
  }

  return {
    priceSample: (netuids, at) =>
      sample(netuids, at).catch((reason: unknown) => {
        // A lost connection is no gap in the history.
        if (reason instanceof Refusal) throw reason;
        return undefined;
      }),
  };
}
