import type { Json } from '../../format/json.js';
import { envelopeSchema, schemaId } from '../../format/schema/envelope.js';
import type { Catalogued } from '../catalogue.js';

/** The whole JSON Schema of what a command can leave on stdout. */
export async function documentOf({ words, command }: Catalogued): Promise<Json> {
  const loaded = await command.schema?.();
  // A schema is plain JSON once the library's own marks are off it.
  const data = loaded && JSON.parse(JSON.stringify(loaded.data));
  return envelopeSchema(schemaId(words, command.version), command.summary, data ?? {});
}
