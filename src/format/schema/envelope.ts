import { exitStatuses } from '../../errors.js';
import type { Json } from '../json.js';

/** The id under which a command's answers are published: `btcli/wallet.balance/1`. */
export const schemaId = (words: string, version: number): string =>
  `btcli/${words.replaceAll(' ', '.') || 'program'}/${version}`;

const textOrNull = { type: ['string', 'null'] };
const hash = { type: 'string', pattern: '^0x[0-9a-f]{64}$' };

const head = (id: string) => ({
  schema: { const: id },
  network: { ...textOrNull, description: 'the network that was asked; null when none was' },
  genesis: { anyOf: [hash, { type: 'null' }] },
});
const tail = { warnings: { type: 'array', items: { type: 'string' } } };
const order = (own: string) => ['schema', 'network', 'genesis', 'block', own, 'warnings'];

const block = {
  type: 'object',
  description: 'the block the answer was read at',
  properties: { number: { type: 'integer', minimum: 0 }, hash },
  required: ['number', 'hash'],
};

const error = {
  type: 'object',
  properties: {
    code: { type: 'string', enum: Object.keys(exitStatuses) },
    message: { type: 'string' },
    hint: textOrNull,
    details: {
      type: 'object',
      additionalProperties: { type: ['string', 'number', 'null'] },
    },
  },
  required: ['code', 'message', 'hint'],
};

const failure = (id: string): Json => ({
  title: 'it refused or failed',
  type: 'object',
  properties: { ...head(id), block: { type: 'null' }, error, ...tail },
  required: order('error'),
});

const success = (id: string, data: Json): Json => ({
  title: 'it did what was asked',
  type: 'object',
  properties: {
    ...head(id),
    block: { anyOf: [block, { type: 'null' }] },
    data,
    ...tail,
  },
  required: order('data'),
});

/** All that stdout can hold under --json; without `data`, for a line that never reached a command. */
export const envelopeSchema = (id: string, title: string, data?: Json): Json => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: id,
  title,
  oneOf: [...(data === undefined ? [] : [success(id, data)]), failure(id)],
});
