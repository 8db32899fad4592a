import type { Json } from '../json.js';
import type { JsonSchema } from './json-schema.js';

/** Data as a command could answer it, with every field there: what an expression is tried on. */
export function sampleOf(schema: JsonSchema): Json {
  if (schema.const !== undefined) return schema.const;
  const [word] = schema.examples ?? schema.enum ?? [];
  if (word !== undefined) return word;
  if (schema.anyOf) return sampleOf(schema.anyOf.find(({ type }) => type !== 'null') ?? {});
  if (schema.items) return [sampleOf(schema.items)];
  const fields = Object.entries(schema.properties ?? {});
  if (schema.type === 'object') {
    return Object.fromEntries(fields.map(([name, child]) => [name, sampleOf(child)]));
  }
  return schema.type === 'boolean' ? true : schema.type === 'integer' ? 0 : null;
}
