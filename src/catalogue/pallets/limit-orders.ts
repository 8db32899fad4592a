import type { PalletErrors } from '../entry.js';
import { rootOnly } from '../wording.js';

/** LimitOrders: signed orders that a relayer carries out. */
export const limitOrders: PalletErrors = {
  InvalidSignature: {
    meaning: 'the order was not signed with the sr25519 key it names',
    hint: 'sign the order again with that key, unchanged',
  },
  OrderAlreadyProcessed: {
    meaning: 'the order was carried out or cancelled before',
    hint: 'nothing is left to do',
  },
  OrderCancelled: {
    meaning: 'the order was cancelled by its signer',
    hint: 'sign a new order',
  },
  OrderExpired: {
    meaning: "the order's expiry has passed",
    hint: 'sign a new order with a later expiry',
  },
  PriceConditionNotMet: {
    meaning: "the price is not on the side of the order's limit that it waits for",
    hint: 'wait until it is',
  },
  Unauthorized: {
    meaning: 'only the signer of the order may cancel it',
    hint: 'sign with the coldkey that signed the order',
  },
  SwapReturnedZero: {
    meaning: 'the pool gives nothing for so little',
    hint: 'use a larger order',
  },
  RootNetUidNotAllowed: {
    meaning: 'root has no price, so it takes no orders',
    hint: 'choose a subnet from 1 up',
  },
  OrderNetUidMismatch: {
    meaning: 'an order of the batch is for another subnet',
    hint: 'batch orders of one subnet only',
  },
  LimitOrdersDisabled: {
    meaning: 'the chain has switched limit orders off',
    hint: 'trade with `btcli stake add` or `btcli stake remove` instead',
  },
  RelayerMissMatch: {
    meaning: 'the order names other relayers than this one',
    hint: 'let a relayer of the order send it',
  },
  PartialFillsNotEnabled: {
    meaning: 'the order does not allow to be filled in part',
    hint: 'fill it whole, or sign one that allows parts',
  },
  IncorrectPartialFillAmount: {
    meaning: 'the part is zero, more than what is left, or left out for an order that was begun',
    hint: 'fill at most what is left, and say how much',
  },
  RelayerRequiredForPartialFill: {
    meaning: 'an order that may be filled in part has to name its relayers',
    hint: 'sign an order that names a relayer',
  },
  ChainIdMismatch: {
    meaning: 'the order was signed for another chain',
    hint: 'sign it for this chain; check --network',
  },
  PalletHotkeyNotRegistered: {
    meaning: "the chain's own hotkey for limit orders is not set up",
    hint: rootOnly,
  },
  ArithmeticOverflow: {
    meaning: "the order's amount in alpha is too large to be computed",
    hint: 'use a smaller order',
  },
  DuplicateOrderInBatch: {
    meaning: 'the same order is in the batch twice',
    hint: 'keep one of them',
  },
  ZeroShareInBatch: {
    meaning: 'an order of the batch is so small that its share would be nothing',
    hint: 'leave it out of this batch; nothing of it was used',
  },
};
