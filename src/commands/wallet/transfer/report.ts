import type { Rao } from '../../../units/money.js';
import type { Settled } from '../../carry-out.js';
import type { Plan } from './plan.js';

/** What a transfer did, as read back from the block that holds it. */
export type Report = {
  readonly plan: Plan;
  readonly network: string;
  readonly outcome: Settled;
  /** The fee that was charged (TransactionPayment.TransactionFeePaid). */
  readonly feePaid: Rao;
  readonly senderFree: Rao;
  readonly receiverFree: Rao;
};
