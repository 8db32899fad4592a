import type { Static } from 'typebox';
import {
  address,
  blockNumber,
  hex,
  listOf,
  netuid,
  nullable,
  object,
  text,
} from '../../../format/schema/pieces.js';
import { field } from '../field-schema.js';

export const data = object({
  netuid,
  hotkey: address,
  block: nullable(blockNumber),
  fields: listOf(field),
  revealed: listOf(object({ hex, text: nullable(text), block: blockNumber })),
});

export type Data = Static<typeof data>;
