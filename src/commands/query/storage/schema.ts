import type { Static } from 'typebox';
import {
  count,
  flag,
  hex,
  listOf,
  nullable,
  object,
  text,
  unknown,
} from '../../../format/schema/pieces.js';
import { listed } from '../listing-schema.js';

export const data = object({
  specVersion: count,
  item: nullable(text),
  keyTypes: listOf(text),
  valueType: nullable(text),
  entries: listOf(object({ keys: listOf(unknown), value: unknown, stored: flag, place: hex })),
  next: nullable(hex),
  items: listOf(listed),
});

export type Data = Static<typeof data>;
