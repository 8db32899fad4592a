import Type, { type Static } from 'typebox';
import type { Json } from '../../format/json.js';
import { count, flag, listOf, nullable, object, oneOf, text } from '../../format/schema/pieces.js';

/** A JSON Schema, draft 2020-12. */
const jsonSchema = Type.Unsafe<Readonly<Record<string, Json>>>({ type: 'object' });

const argument = object({
  name: text,
  summary: text,
  required: flag,
  variadic: flag,
  unit: nullable(text),
  schema: jsonSchema,
});

const option = object({
  name: text,
  flags: listOf(text),
  summary: text,
  required: flag,
  default: nullable(text),
  env: nullable(text),
  unit: nullable(text),
  schema: jsonSchema,
});

const tool = object({
  name: text,
  words: listOf(text),
  summary: text,
  effect: oneOf('reads', 'edits', 'writes-keys', 'spends', 'runs'),
  signer: nullable(oneOf('coldkey', 'hotkey')),
  calls: listOf(text),
  arguments: listOf(argument),
  options: listOf(option),
  input: jsonSchema,
  examples: listOf(text),
  output: text,
  rows: nullable(text),
  exitStatuses: listOf(count),
});

export const data = object({
  commands: listOf(tool),
  /** What every command takes besides. */
  options: listOf(option),
  exitStatuses: listOf(object({ status: count, meaning: text })),
});

export type ArgumentData = Static<typeof argument>;
export type OptionData = Static<typeof option>;
export type ToolData = Static<typeof tool>;
export type Data = Static<typeof data>;
