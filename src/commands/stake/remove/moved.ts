import type { Sale } from '../trade/sale.js';
import type { Plan } from './plan.js';

/** What the operator should see again: a price past a shown limit, or less TAO than a shown least. */
export function quoteMoved(shown: Plan, now: Plan): string | undefined {
  const { rule } = shown.request;
  const isPart = rule.kind === 'within' && rule.allowPartial;
  const isDynamic = ({ position }: Sale) =>
    shown.facts.pools.get(position.netuid)?.market.dynamic === true;
  return salesMoved(shown.sales, now.sales, isDynamic, isPart);
}

/** The same of sales alone. */
export function salesMoved(
  shown: readonly Sale[],
  now: readonly Sale[],
  isDynamic: (sale: Sale) => boolean,
  isPart: boolean,
): string | undefined {
  if (shown.length !== now.length) return 'the positions changed';
  for (const [index, before] of shown.entries()) {
    const after = now[index];
    const { netuid, hotkey } = before.position;
    if (!after || after.position.netuid !== netuid || after.position.hotkey !== hotkey) {
      return 'the positions changed';
    }
    if (before.limit === undefined || !isDynamic(before)) continue;
    if (after.price < before.limit) return 'the price fell past the limit';
    if (!isPart && before.least !== undefined && after.expected < before.least) {
      return 'the pool gives less than the least that was shown';
    }
  }
  return undefined;
}
