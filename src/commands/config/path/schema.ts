import type { Static } from 'typebox';
import { flag, listOf, nullable, object, text } from '../../../format/schema/pieces.js';

export const data = object({
  path: text,
  exists: flag,
  project: nullable(object({ path: text, ignored: nullable(text) })),
  profiles: listOf(text),
  damage: nullable(text),
});

export type Data = Static<typeof data>;
