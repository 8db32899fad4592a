import type { Static } from 'typebox';
import { address, blockNumber, count, nullable, object } from '../../../../format/schema/pieces.js';
import { take } from '../../share-schema.js';

export const data = object({
  hotkey: address,
  take,
  least: take,
  most: take,
  /** The first block that takes a higher take; null where the next one does. */
  risesAt: nullable(blockNumber),
  interval: count,
});

export type Data = Static<typeof data>;
