import type { Json } from '../../format/json.js';
import { envelopeSchema, schemaId } from '../../format/schema/envelope.js';
import type { Catalogued } from '../catalogue.js';
import type { Command } from '../define/command.js';

/** The JSON Schema of a command's `data`; a schema is plain JSON once the library's own marks are off it. */
export async function dataOf({ schema }: Command): Promise<Json> {
  const loaded = await schema?.();
  return loaded ? JSON.parse(JSON.stringify(loaded.data)) : {};
}

/** The whole JSON Schema of what a command can leave on stdout. */
export const documentOf = async ({ words, command }: Catalogued): Promise<Json> =>
  envelopeSchema(schemaId(words, command.version), command.summary, await dataOf(command));
