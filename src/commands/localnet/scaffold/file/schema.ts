import Type, { type Static } from 'typebox';
import Value from 'typebox/value';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** What reads the text, loaded together with what judges it. */
export const yaml = { isMap, isScalar, isSeq, LineCounter, parseDocument };

/** What a scaffold file may say. Every number arrives as the text it was written as. */

const key = Type.String({ pattern: '^(//?[^/\\s]{1,32})+$' });
const amount = Type.String({ pattern: '^[0-9]{1,10}(\\.[0-9]{1,9})?$' });
const closed = { additionalProperties: false };

const neuron = Type.Object(
  {
    hotkey: key,
    coldkey: key,
    stake: Type.Optional(amount),
    weights: Type.Optional(
      Type.Record(Type.String(), Type.String({ pattern: '^[0-9]{1,10}(\\.[0-9]{1,18})?$' })),
    ),
  },
  closed,
);
const stake = Type.Object({ coldkey: key, hotkey: key, stake: amount }, closed);
const subnet = Type.Object(
  {
    netuid: Type.Optional(Type.String({ pattern: '^[0-9]{1,5}$' })),
    owner: Type.Optional(key),
    hotkey: Type.Optional(key),
    started: Type.Optional(Type.Boolean()),
    hyperparameters: Type.Optional(
      Type.Record(
        Type.String(),
        Type.Union([Type.Boolean(), Type.String({ pattern: '^[0-9]{1,20}(\\.[0-9]{1,9})?$' })]),
      ),
    ),
    neurons: Type.Optional(Type.Array(neuron)),
    stakes: Type.Optional(Type.Array(stake)),
  },
  closed,
);
export const scaffoldFile = Type.Object(
  {
    accounts: Type.Optional(Type.Array(Type.Object({ key, balance: amount }, closed))),
    subnets: Type.Optional(Type.Array(subnet)),
  },
  closed,
);

export type ScaffoldFile = Static<typeof scaffoldFile>;

/** Where a document first differs from the schema, and what is wrong there. */
export type Fault = { readonly path: readonly string[]; readonly said: string };

/** What the library says of a word that an object may not have. */
const UNKNOWN_WORD = 'schema is false';

export function faultIn(document: unknown): Fault | undefined {
  const [first] = Value.Errors(scaffoldFile, document);
  if (!first) return undefined;
  const path = first.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return { path, said: first.message === UNKNOWN_WORD ? 'is not known' : first.message };
}
