import type { Static } from 'typebox';
import {
  address,
  netuid,
  nullable,
  object,
  settled,
  tao,
  uid,
} from '../../../format/schema/pieces.js';

export const data = object({
  ...settled,
  netuid,
  uid,
  hotkey: address,
  coldkey: address,
  price: tao,
  priceLimit: nullable(tao),
  cost: tao,
  feePaid: tao,
  free: tao,
});

export type Data = Static<typeof data>;
