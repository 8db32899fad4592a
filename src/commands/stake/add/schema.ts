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
  asked: tao,
  spent: tao,
  received: alpha,
  poolFee: tao,
  limitPrice: price,
  feePaid: tao,
  stake: alpha,
  free: tao,
});

export type Data = Static<typeof data>;
