import type { Rao } from '../../../units/money.js';
import type { Settled } from '../../carry-out.js';
import type { Plan } from './plan.js';

/** What starting a subnet did, as read back from the block that holds it. */
export type Report = {
  readonly plan: Plan;
  readonly network: string;
  readonly outcome: Settled;
  /** The block from which the subnet has emission. */
  readonly firstEmission: number;
  readonly feePaid: Rao;
  readonly freeAfter: Rao;
};
