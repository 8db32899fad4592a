import type { Leaving } from '../../road/operation-spec.js';
import { keepSecret } from '../commit/keep.js';
import { keepMeant } from '../commit-timelocked/keep.js';
import type { PlanByMode } from './plan-by-mode.js';

/** Seals what a commit hides or locks; weights in the open need nothing kept. */
export function keepByMode({ plan, ...leaving }: Leaving<PlanByMode>): void {
  if (plan.mode === 'hash') keepSecret({ ...leaving, plan: plan.plan });
  if (plan.mode === 'timelock') keepMeant({ ...leaving, plan: plan.plan });
}
