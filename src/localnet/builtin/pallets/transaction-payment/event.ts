import type { Context } from '../../frame/context.js';
import { param } from '../../scale/composite.js';
import { u64 } from '../../scale/primitives.js';
import { as, type Static } from '../../scale/type.js';
import { has, variant } from '../../scale/variant.js';
import { accountId } from '../../types/account.js';
import { depositEvent } from '../system/event.js';

export const TRANSACTION_PAYMENT_INDEX = 6;

const balance = as(u64, 'BalanceOf<T>');

export const transactionPaymentEvent = variant(
  { path: 'pallet_transaction_payment::pallet::Event', params: [param('T')] },
  {
    TransactionFeePaid: has(0, {
      who: as(accountId, 'T::AccountId'),
      actualFee: balance,
      tip: balance,
    }),
  },
);

/** Adds this pallet's event to the block. */
export const deposit = (context: Context, event: Static<typeof transactionPaymentEvent>): void =>
  depositEvent(context, TRANSACTION_PAYMENT_INDEX, transactionPaymentEvent, event);
