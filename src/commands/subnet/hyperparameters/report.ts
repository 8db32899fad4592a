import type { HyperparameterValue } from '../../../chain/hyperparameters.js';
import type { Rao } from '../../../units/money.js';
import type { Settled } from '../../carry-out.js';
import type { Plan } from './plan.js';

/** What a change did, as read back from the block that holds it. */
export type Changed = {
  readonly kind: 'changed';
  readonly plan: Plan;
  readonly network: string;
  readonly outcome: Settled;
  readonly after: HyperparameterValue;
  readonly feePaid: Rao;
};
