import type { Static } from 'typebox';
import {
  address,
  blockNumber,
  listOf,
  netuid,
  nullable,
  object,
} from '../../../../format/schema/pieces.js';
import { take } from '../../share-schema.js';

/** `risesAt` is the first block that takes a higher take; null where any block does. */
const row = object({ netuid, take, least: take, most: take, risesAt: nullable(blockNumber) });

export const data = object({ hotkey: address, takes: listOf(row) });

export type Data = Static<typeof data>;
