import { Refusal } from '../../../errors.js';
import type { Position } from '../position.js';
import type { Held } from '../remove/plan.js';
import { type PoolsByNetuid, type Walk, walkPools } from '../trade/pools.js';
import type { PriceRule } from '../trade/price-rule.js';
import { quoteSale, type Sale } from '../trade/sale.js';
import { type AvailableByNetuid, onlyFree } from '../trade/unlocked.js';

/** Why a position stays. */
export type Stays = {
  readonly position: Position;
  readonly why: 'closed' | 'locked' | 'dust' | 'past-limit' | 'next-run';
  readonly said: string;
};

/** What the sorting of positions rests on. */
export type Sorting = {
  readonly held: readonly Held[];
  readonly pools: PoolsByNetuid;
  readonly available: AvailableByNetuid;
  /** How many are sold at once. */
  readonly most: number;
};

export type Sorted = { readonly sales: readonly Sale[]; readonly stays: readonly Stays[] };

/** Which positions can be sold whole, each on the pool that those before it leave, and why others stay. */
export function sortExits(sorting: Sorting, rule: PriceRule): Sorted {
  const { held, pools, available, most } = sorting;
  const walk = walkPools(pools);
  const free = new Map([...available].map(([netuid, each]) => [netuid, each.available.units]));
  const sales: Sale[] = [];
  const stays: Stays[] = [];
  for (const { position, stake } of held) {
    const { netuid } = position;
    const left = free.get(netuid);
    const stay = (why: Stays['why'], said: string) => stays.push({ position, why, said });
    if (!pools.get(netuid)?.market.open) {
      stay('closed', `subnet ${netuid} lets no stake out: it has not been started`);
    } else if (left !== undefined && stake.units > left) {
      stay('locked', `${onlyFree(netuid, left)}; sell a part with \`btcli stake remove\``);
    } else if (sales.length === most) {
      stay('next-run', 'does not fit any more; run the command again');
    } else {
      const sale = tried(position, stake.units, rule, walk);
      if (sale instanceof Refusal) {
        const isDust = sale.code === 'not-allowed';
        stay(
          isDust ? 'dust' : 'past-limit',
          isDust ? 'dust: the pool gives nothing for it' : sale.message,
        );
      } else {
        sales.push(sale);
        if (left !== undefined) free.set(netuid, (left - stake.units) as never);
      }
    }
  }
  return { sales, stays };
}

function tried(position: Position, units: Sale['amount'], rule: PriceRule, walk: Walk) {
  try {
    return quoteSale(position, units, rule, walk, undefined);
  } catch (reason) {
    const isItsOwn =
      reason instanceof Refusal && ['not-allowed', 'below-limit'].includes(reason.code);
    if (isItsOwn) return reason;
    throw reason;
  }
}
