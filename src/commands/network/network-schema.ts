import type { Static } from 'typebox';
import { hash, listOf, nullable, object, oneOf, text } from '../../format/schema/pieces.js';

export const network = object({
  name: text,
  source: oneOf('built-in', 'added'),
  genesis: nullable(hash),
  nodes: listOf(object({ url: text, roles: listOf(oneOf('first', 'fallback', 'archive')) })),
});

export type NetworkData = Static<typeof network>;
