import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { catalogue } from '../../src/commands/catalogue.js';
import { groups } from '../../src/commands/index.js';
import { documentOf } from '../../src/commands/schema/document.js';
import { envelopeSchema, schemaId } from '../../src/format/schema/envelope.js';

type Schema = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The published schemas leave room for fields to come; here nothing may be printed that they do not
 * name, or it would be under no contract.
 */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (!isObject(schema)) return schema;
  const inner = Object.entries(schema).map(([key, value]) => [key, closed(value)] as const);
  const isOpen = isObject(schema.properties) && schema.additionalProperties === undefined;
  return { ...Object.fromEntries(inner), ...(isOpen && { additionalProperties: false }) };
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
const validators = new Map<string, ValidateFunction>();
for (const command of await catalogue()) {
  const id = schemaId(command.words, command.command.version);
  validators.set(id, ajv.compile(closed(await documentOf(command)) as Schema));
}
for (const words of ['', ...Object.keys(groups)]) {
  const id = schemaId(words, 1);
  if (!validators.has(id))
    validators.set(id, ajv.compile(closed(envelopeSchema(id, words)) as Schema));
}

/** What stdout held under --json, after it was held against the schema of its command. */
export function validated<Envelope>(stdout: string): Envelope {
  const envelope = JSON.parse(stdout);
  const validate = validators.get(envelope.schema);
  if (!validate) throw new Error(`${envelope.schema} is the schema of no command`);
  if (validate(envelope)) return envelope as Envelope;
  const told = validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`);
  throw new Error(`${stdout}\nis not what ${envelope.schema} promises:\n${told?.join('\n')}`);
}
