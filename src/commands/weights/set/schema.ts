import type { Static } from 'typebox';
import {
  address,
  integerText,
  listOf,
  netuid,
  object,
  settled,
  tao,
  uid,
} from '../../../format/schema/pieces.js';
import { weight } from '../weight-schema.js';

export const data = object({
  ...settled,
  hotkey: address,
  netuid,
  uid,
  versionKey: integerText,
  weights: listOf(weight),
  leftOut: listOf(uid),
  feePaid: tao,
});

export type Data = Static<typeof data>;
