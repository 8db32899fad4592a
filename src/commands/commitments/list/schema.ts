import type { Static } from 'typebox';
import { address, blockNumber, listOf, netuid, object } from '../../../format/schema/pieces.js';
import { field } from '../field-schema.js';

export const data = object({
  netuid,
  commitments: listOf(object({ hotkey: address, block: blockNumber, fields: listOf(field) })),
});

export type Data = Static<typeof data>;
