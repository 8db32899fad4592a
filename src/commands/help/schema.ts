import Type, { type Static } from 'typebox';
import { listOf, object, text } from '../../format/schema/pieces.js';

const named = { topic: text, summary: text };

export const data = Type.Union([
  object({ topics: listOf(object(named)) }),
  object({ ...named, text }),
]);

export type Data = Static<typeof data>;
