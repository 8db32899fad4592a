import type { Static } from 'typebox';
import {
  address,
  blockNumber,
  count,
  listOf,
  netuid,
  nullable,
  object,
  oneOf,
} from '../../../../format/schema/pieces.js';
import { proportion, take } from '../../share-schema.js';

/** Where children were chosen and wait: they come at the first epoch after a block. */
const waiting = object({
  netuid,
  children: count,
  after: blockNumber,
  epoch: nullable(blockNumber),
});
const child = object({
  netuid,
  hotkey: address,
  share: proportion,
  take,
  state: oneOf('now', 'pending'),
});

export const data = object({
  hotkey: address,
  children: listOf(child),
  pending: listOf(waiting),
  takes: listOf(object({ netuid, take })),
});

export type Data = Static<typeof data>;
