import type { Static } from 'typebox';
import { blockNumber, count, object } from '../../../format/schema/pieces.js';
import { eventsList, extrinsic } from '../block-schema.js';

export const data = object({
  block: blockNumber,
  specVersion: count,
  extrinsic,
  events: eventsList,
});

export type Data = Static<typeof data>;
