// x0.8 of a signed transfer: of what a runtime describes, a command looks into a tenth.
import { Text, type TypeRegistry, Vec } from '@polkadot/types';
import { decodeLazily, type Part } from './lazily.js';
import { compact, fixed, inTurn, list, nothing, oneOf, option, text } from './skip.js';
import { textAt, textsAt } from './text-at.js';

const docs = list(text);
const params = list(inTurn(text, option(compact)));
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

/** Where path, parameters and definition of a type end. */
const afterPath = list(text);
const afterParams = inTurn(afterPath, params);
const afterDef = inTurn(afterParams, typeDef);

const texts = (bytes: Uint8Array, at: number, registry: TypeRegistry): readonly Text[] =>
  textsAt(bytes, at).map((each) => new Text(registry, each));
const named = {
  name: (bytes: Uint8Array, registry: TypeRegistry) => new Text(registry, textAt(bytes, 0)),
};

/** Entries of pallets and runtime functions, by the names that @polkadot/types has for those of V16. */
const entries: Readonly<Record<string, Part>> = {
  StorageEntryMetadataV16: {
    skip: inTurn(text, fixed(1), place, text, docs, deprecation),
    told: named,
  },
  PalletConstantMetadataV16: {
    skip: inTurn(text, compact, text, docs, deprecation),
    told: named,
  },
  RuntimeApiMethodMetadataV16: {
    skip: inTurn(text, list(inTurn(text, compact)), compact, docs, deprecation),
    told: named,
  },
};

/**
 * Lets a registry decode V16 metadata part by part, as each is looked into. Path and docs of a type
 * are arrays of texts then, and no codecs; all of it together reads and encodes as before.
 */
export function decodeMetadataLazily(registry: TypeRegistry): void {
  for (const [name, part] of Object.entries(entries)) decodeLazily(name, part, registry);
  const Definition = decodeLazily(
    'Si1TypeDef',
    {
      skip: typeDef,
      // The first byte says it, and all types are searched for one kind again and again.
      told: Object.fromEntries(
        kinds.map((kind, number) => [`is${kind}`, ([first]: Uint8Array) => first === number]),
      ),
    },
    registry,
  );
  const Type = decodeLazily(
    'Si1Type',
    {
      skip: inTurn(afterDef, docs),
      made: {
        path: (bytes) => texts(bytes, 0, registry),
        params: (bytes) =>
          new Vec(registry, 'Si1TypeParameter', bytes.subarray(afterPath(bytes, 0))),
        def: (bytes) => new Definition(registry, bytes.subarray(afterParams(bytes, 0))),
        docs: (bytes) => texts(bytes, afterDef(bytes, 0), registry),
      },
    },
    registry,
  );
  const type = (bytes: Uint8Array) => new Type(registry, bytes.subarray(compact(bytes, 0)));
  decodeLazily(
    'PortableTypeV14',
    { skip: inTurn(compact, afterDef, docs), made: { type } },
    registry,
  );
}
