import type { Static } from 'typebox';
import {
  address,
  blockNumber,
  count,
  flag,
  listOf,
  netuid,
  object,
  uid,
} from '../../../format/schema/pieces.js';
import { weight } from '../weight-schema.js';

const validator = object({
  uid,
  hotkey: address,
  lastUpdate: blockNumber,
  weights: listOf(weight),
});

export const data = object({
  ...{ netuid, mechanism: count, commitReveal: flag },
  validators: listOf(validator),
});

export type Data = Static<typeof data>;
