import {
  address,
  alpha,
  flag,
  netuid,
  nullable,
  object,
  price,
  tao,
  text,
} from '../../../format/schema/pieces.js';

/** One sale of a plan. */
export const plannedSale = object({
  hotkey: address,
  netuid,
  amount: alpha,
  price,
  limitPrice: nullable(price),
  allowPartial: flag,
  expected: tao,
  leastReceived: nullable(tao),
  poolFee: alpha,
  impact: text,
});

/** One sale that was made. */
export const madeSale = object({
  hotkey: address,
  netuid,
  asked: nullable(alpha),
  sold: alpha,
  poolFee: alpha,
  received: tao,
  limitPrice: nullable(price),
  stake: alpha,
});
