import type { Static } from 'typebox';
import { flag, listOf, object, oneOf, text } from '../../../format/schema/pieces.js';

export const data = object({
  changed: flag,
  steps: listOf(object({ what: text, status: oneOf('done', 'already', 'missing') })),
});

export type Data = Static<typeof data>;
