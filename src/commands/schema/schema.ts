import Type, { type Static } from 'typebox';
import type { Json } from '../../format/json.js';
import { listOf, object, text } from '../../format/schema/pieces.js';

const named = { command: text, schema: text, summary: text };

/** A JSON Schema, draft 2020-12. */
const document = Type.Unsafe<Readonly<Record<string, Json>>>({ type: 'object' });

export const data = Type.Union([
  object({ commands: listOf(object(named)) }),
  object({ ...named, document }),
]);

export type Data = Static<typeof data>;
