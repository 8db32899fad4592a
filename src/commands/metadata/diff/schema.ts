import type { Static } from 'typebox';
import { count, listOf, nullable, object, oneOf, text } from '../../../format/schema/pieces.js';
import { kinds } from './things.js';

const side = object({ from: text, specName: text, specVersion: count });
const change = oneOf('added', 'removed', 'changed');

export const data = object({
  before: side,
  after: side,
  changes: listOf(
    object({
      kind: oneOf(...kinds),
      name: text,
      change,
      before: nullable(text),
      after: nullable(text),
    }),
  ),
  affected: listOf(object({ command: text, call: text, change })),
});

export type Data = Static<typeof data>;
