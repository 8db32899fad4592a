import { hashMoved } from '../commit/moved.js';
import type { Plan } from './plan.js';

/** What the operator should see again before several commits: the first that moved. */
export function batchMoved(shown: Plan, now: Plan): string | undefined {
  for (const [at, before] of shown.subnets.entries()) {
    const after = now.subnets[at];
    const moved = after && hashMoved(before, after);
    if (moved !== undefined) return `on subnet ${before.request.netuid} ${moved}`;
  }
  return undefined;
}
