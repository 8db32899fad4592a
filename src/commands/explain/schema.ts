import type { Static } from 'typebox';
import { count, listOf, nullable, object, oneOf, text } from '../../format/schema/pieces.js';

export const data = object({
  query: nullable(text),
  found: listOf(
    object({
      code: text,
      kind: oneOf('dispatch', 'pool', 'custom', 'refusal', 'exit'),
      pallet: nullable(text),
      name: text,
      meaning: text,
      hint: text,
      // The known runtimes the answer holds for, oldest first; empty where no metadata tells.
      specs: listOf(count),
      renamed: nullable(text),
    }),
  ),
});

export type Data = Static<typeof data>;
