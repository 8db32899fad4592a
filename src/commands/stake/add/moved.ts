import type { Plan } from './plan.js';

/** What the operator should see again: a price past a shown limit, or less alpha than a shown least. */
export function quoteMoved(shown: Plan, now: Plan): string | undefined {
  if (shown.purchases.length !== now.purchases.length) return 'the started subnets changed';
  if (now.facts.amount < shown.facts.amount) return 'the free balance fell';
  for (const [index, before] of shown.purchases.entries()) {
    const after = now.purchases[index];
    const { netuid, hotkey } = before.position;
    if (!after || after.position.netuid !== netuid || after.position.hotkey !== hotkey) {
      return 'the started subnets changed';
    }
    if (before.limit === undefined || !shown.facts.pools.get(netuid)?.market.dynamic) continue;
    if (after.price > before.limit) return 'the price rose past the limit';
    const isWhole = before.call.kind === 'addStakeLimit' && !before.call.allowPartial;
    if (isWhole && before.least && after.expected.units < before.least.units) {
      return 'the pool gives less than the least that was shown';
    }
  }
  return undefined;
}
