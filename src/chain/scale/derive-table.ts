import type { ApiPromise } from '@polkadot/api';
import type { PortableRegistry, Vec } from '@polkadot/types';
import type { SiField, SiLookupTypeId, SiType } from '@polkadot/types/interfaces';
import { xxhashAsU8a } from '@polkadot/util-crypto';
import { toHex } from '../../units/hex.js';
import {
  type FieldDef,
  type StorageDef,
  TABLE_FORM,
  type TypeDef,
  type TypeTable,
} from './type-table.js';

/** The table of a runtime whose metadata @polkadot/api has read. */
export function deriveTable({ runtimeMetadata }: Pick<ApiPromise, 'runtimeMetadata'>): TypeTable {
  const { lookup, pallets, apis } = runtimeMetadata.asLatest;
  const types: TypeDef[] = [];
  for (const { id, type } of lookup.types) types[id.toNumber()] = typeDef(type, lookup);
  const storage = pallets.flatMap(({ name, storage }) => {
    if (storage.isNone) return [];
    const { prefix, items } = storage.unwrap();
    return items.map((item): [string, StorageDef] => {
      const { isMap } = item.type;
      const { hashers, key } = isMap ? item.type.asMap : { hashers: [], key: undefined };
      const keyTypes = key && hashers.length > 1 ? lookup.getSiType(key).def.asTuple : [key];
      const keys = [...hashers].map((hasher, at) => [hasher.type, numberOf(keyTypes[at])] as const);
      return [
        `${name}.${item.name}`,
        {
          prefix: toHex(
            Buffer.concat([prefix, item.name].map((part) => xxhashAsU8a(part.toString(), 128))),
          ),
          keys,
          value: numberOf(isMap ? item.type.asMap.value : item.type.asPlain),
          fallback: item.modifier.isOptional ? null : toHex(item.fallback.toU8a(true)),
        },
      ];
    });
  });
  const functions = apis.flatMap(({ name, methods }) =>
    methods.map((method) => [
      `${name}.${method.name}`,
      { inputs: method.inputs.map(({ type }) => Number(type)), output: numberOf(method.output) },
    ]),
  );
  const constants = pallets.flatMap(({ name, constants }) =>
    constants.map((constant) => [
      `${name}.${constant.name}`,
      [numberOf(constant.type), toHex(constant.value.toU8a(true))],
    ]),
  );
  return {
    ...{ form: TABLE_FORM, types, storage: Object.fromEntries(storage) },
    functions: Object.fromEntries(functions),
    constants: Object.fromEntries(constants),
  };
}

const numberOf = (id: SiLookupTypeId | undefined): number => {
  if (id) return id.toNumber();
  throw new Error('the metadata names no type where it must');
};

function typeDef({ def, path }: SiType, lookup: PortableRegistry): TypeDef {
  const fieldDefs = (fields: Vec<SiField>): readonly FieldDef[] =>
    fields.map(
      ({ name, type }): FieldDef => [
        // As @polkadot/api spells it, which keeps clear of what JavaScript means by a name.
        name.isSome ? (lookup.sanitizeField(name)[0] ?? null) : null,
        numberOf(type),
      ],
    );
  const name = path.join('::');
  if (name === 'sp_core::crypto::AccountId32') return ['account'];
  if (name === 'primitive_types::U256') return ['unsigned', 32];
  if (def.isPrimitive) return primitiveDef(def.asPrimitive.type);
  if (def.isCompact) return ['compact', numberOf(def.asCompact.type)];
  if (def.isTuple) return tupleDef(def.asTuple.map(numberOf));
  if (def.isArray) return ['array', numberOf(def.asArray.type), def.asArray.len.toNumber()];
  if (def.isSequence) return ['list', numberOf(def.asSequence.type)];
  if (def.isComposite) return structDef(fieldDefs(def.asComposite.fields));
  if (!def.isVariant) return ['unread', def.type];
  const { variants } = def.asVariant;
  const [inner] = variants.find(({ name: variant }) => variant.eq('Some'))?.fields ?? [];
  if (name === 'Option' && inner) return ['option', numberOf(inner.type)];
  return [
    'enum',
    variants.map(({ index, name: variant, fields }) => [
      ...([index.toNumber(), variant.toString(), fieldDefs(fields)] as const),
    ]),
  ];
}

function primitiveDef(type: string): TypeDef {
  if (type === 'Bool') return ['flag'];
  if (type === 'Str') return ['text'];
  const bits = /^([UI])(\d+)$/.exec(type);
  if (!bits) return ['unread', type];
  return [bits[1] === 'U' ? 'unsigned' : 'signed', Number(bits[2]) / 8];
}

const tupleDef = (types: readonly number[]): TypeDef =>
  types.length === 0 ? ['nothing'] : ['tuple', types];

/** Fields without names make a tuple; a single one of them is what it holds, and takes no place of its own. */
function structDef(fields: readonly FieldDef[]): TypeDef {
  if (fields.length === 0) return ['nothing'];
  return fields[0]?.[0] === null ? ['tuple', fields.map(([, type]) => type)] : ['struct', fields];
}
