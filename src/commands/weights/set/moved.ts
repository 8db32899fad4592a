import { hashMoved } from '../commit/moved.js';
import { lockMoved } from '../commit-timelocked/moved.js';
import { keyMoved } from '../committing/moved.js';
import type { PlanByMode } from './plan-by-mode.js';

/** What the operator should see again before weights are set, in whichever mode. */
export function movedByMode(shown: PlanByMode, now: PlanByMode): string | undefined {
  if (shown.mode === 'plain' && now.mode === 'plain')
    return keyMoved(shown.plan.call, now.plan.call);
  if (shown.mode === 'hash' && now.mode === 'hash') return hashMoved(shown.plan, now.plan);
  if (shown.mode === 'timelock' && now.mode === 'timelock') return lockMoved(shown.plan, now.plan);
  return `the subnet came to take weights in another way (${now.mode}, not ${shown.mode})`;
}
