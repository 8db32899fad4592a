import type { Rao } from '../../../units/money.js';
import type { Settled } from '../../carry-out.js';
import type { Plan } from './plan.js';

/** What a registration did, as read back from the block that holds it. */
export type Report = {
  readonly plan: Plan;
  readonly network: string;
  readonly outcome: Settled;
  readonly uid: number;
  /** What the uid cost, beside the fee. */
  readonly cost: Rao;
  readonly feePaid: Rao;
  readonly freeAfter: Rao;
};
