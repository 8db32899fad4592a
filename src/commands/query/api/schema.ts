import type { Static } from 'typebox';
import { count, listOf, nullable, object, text, unknown } from '../../../format/schema/pieces.js';
import { listed } from '../listing-schema.js';

export const data = object({
  specVersion: count,
  function: nullable(text),
  type: nullable(text),
  answer: unknown,
  items: listOf(listed),
});

export type Data = Static<typeof data>;
