import type { Alpha, Rao } from '../../../units/money.js';
import type { Settled } from '../../carry-out.js';
import type { Traded } from '../position.js';
import type { Plan } from './plan.js';

/** What was sold, as read back from the block that holds it. */
export type Report = {
  readonly plan: Plan;
  readonly network: string;
  readonly outcome: Settled;
  readonly traded: Traded;
  readonly feePaid: Rao;
  /** With what the position earned since the plan was made. */
  readonly stakeAfter: Alpha;
  readonly freeAfter: Rao;
};
