import type { Static } from 'typebox';
import {
  address,
  alpha,
  netuid,
  object,
  price,
  settled,
  tao,
} from '../../../format/schema/pieces.js';

export const data = object({
  ...settled,
  coldkey: address,
  hotkey: address,
  netuid,
  asked: alpha,
  sold: alpha,
  poolFee: alpha,
  received: tao,
  limitPrice: price,
  feePaid: tao,
  stake: alpha,
  free: tao,
});

export type Data = Static<typeof data>;
