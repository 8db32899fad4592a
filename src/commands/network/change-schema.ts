import type { Static } from 'typebox';
import { hash, listOf, object, oneOf, text } from '../../format/schema/pieces.js';

export const data = object({
  path: text,
  status: oneOf('added', 'removed'),
  name: text,
  genesis: hash,
  urls: listOf(text),
  archive: listOf(text),
});

export type Data = Static<typeof data>;
