import type { StoredWeights } from '../../../chain/weights.js';
import type { Rao } from '../../../units/money.js';
import type { Settled } from '../../carry-out.js';
import type { Plan } from './plan.js';

/** The weights as read back from the block that holds them. */
export type Report = {
  readonly plan: Plan;
  readonly network: string;
  readonly outcome: Settled;
  readonly feePaid: Rao;
  readonly stored: StoredWeights;
};
