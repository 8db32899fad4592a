// x0.8 of a signed transfer: of what a runtime describes, a command looks into a tenth.
import type { TypeRegistry } from '@polkadot/types';
import { decodeLazily, type Part } from './lazily.js';
import { compact, fixed, inTurn, list, nothing, oneOf, option, text } from './skip.js';

const docs = list(text);
const fields = list(inTurn(option(text), compact, option(text), docs));
const deprecation = oneOf(nothing, nothing, inTurn(text, option(text)));

/** scale_info TypeDef: Composite, Variant, Sequence, Array, Tuple, Primitive, Compact, BitSequence. */
const typeDef = oneOf(
  fields,
  list(inTurn(text, fields, fixed(1), docs)),
  compact,
  inTurn(fixed(4), compact),
  list(compact),
  fixed(1),
  compact,
  inTurn(compact, compact),
);
/** What @polkadot/types calls those, and a ninth of its own that no chain has. */
const kinds = [
  ...['Composite', 'Variant', 'Sequence', 'Array', 'Tuple', 'Primitive', 'Compact', 'BitSequence'],
  'HistoricMetaCompat',
];
/** A plain value, or a map with the hashers of its keys. */
const place = oneOf(compact, inTurn(list(fixed(1)), compact, compact));

/** By the names that @polkadot/types has for the parts of metadata V16 of which there are many. */
const parts: Readonly<Record<string, Part>> = {
  Si1TypeDef: {
    skip: typeDef,
    // The first byte says it, and all types are searched for one kind again and again.
    told: Object.fromEntries(
      kinds.map((kind, number) => [`is${kind}`, ([first]: Uint8Array) => first === number]),
    ),
  },
  StorageEntryMetadataV16: { skip: inTurn(text, fixed(1), place, text, docs, deprecation) },
  PalletConstantMetadataV16: { skip: inTurn(text, compact, text, docs, deprecation) },
  RuntimeApiMethodMetadataV16: {
    skip: inTurn(text, list(inTurn(text, compact)), compact, docs, deprecation),
  },
};

/** Lets a registry decode V16 metadata part by part, as each is looked into. */
export function decodeMetadataLazily(registry: TypeRegistry): void {
  for (const [name, part] of Object.entries(parts)) decodeLazily(name, part, registry);
}
