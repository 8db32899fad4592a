import type { Alpha, Rao } from '../../../units/money.js';
import type { Settled } from '../../carry-out.js';
import type { Traded } from '../position.js';
import type { Plan } from './plan.js';

/** What was staked, as read back from the block that holds it. */
export type Report = {
  readonly plan: Plan;
  readonly network: string;
  readonly outcome: Settled;
  readonly traded: Traded;
  readonly feePaid: Rao;
  readonly stakeAfter: Alpha;
  readonly freeAfter: Rao;
};
