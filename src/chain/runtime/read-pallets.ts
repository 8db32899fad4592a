import type { PortableRegistry } from '@polkadot/types';
import type {
  MetadataLatest,
  PalletMetadataLatest,
  SiField,
  SiLookupTypeId,
  StorageEntryMetadataLatest,
} from '@polkadot/types/interfaces';
import type { ApiFunction, Argument, Hasher, Member, Pallet, StorageItem } from './runtime.js';

/** The pallets that metadata describes, in its order. */
export const readPallets = ({ pallets, lookup }: MetadataLatest): readonly Pallet[] =>
  pallets.map((pallet) => {
    const name = pallet.name.toString();
    const membersOf = (type: SiLookupTypeId | undefined) => readMembers(name, type, lookup);
    const storage = pallet.storage.unwrapOr(undefined);
    return {
      name,
      index: pallet.index.toNumber(),
      storage: (storage?.items ?? []).map((item) =>
        storageItem(name, storage?.prefix.toString() ?? name, item, lookup),
      ),
      constants: pallet.constants.map((constant) => ({
        ...{ pallet: name, name: constant.name.toString(), type: constant.type.toNumber() },
        ...{ value: constant.value.toU8a(true), docs: docsOf(constant) },
      })),
      calls: membersOf(pallet.calls.unwrapOr(undefined)?.type),
      events: membersOf(pallet.events.unwrapOr(undefined)?.type),
      errors: membersOf(pallet.errors.unwrapOr(undefined)?.type),
    };
  });

export const readApis = ({ apis }: MetadataLatest): readonly ApiFunction[] =>
  apis.flatMap((api) =>
    api.methods.map((method) => ({
      trait: api.name.toString(),
      name: method.name.toString(),
      inputs: method.inputs.map(({ name, type }) => ({
        name: name.toString(),
        type: (type as SiLookupTypeId).toNumber(),
      })),
      output: method.output.toNumber(),
      docs: docsOf(method),
    })),
  );

function storageItem(
  pallet: string,
  prefix: string,
  item: StorageEntryMetadataLatest,
  lookup: PortableRegistry,
): StorageItem {
  const { type } = item;
  return {
    ...{ pallet, prefix, name: item.name.toString() },
    keys: type.isMap ? keysOf(type.asMap, lookup) : [],
    value: (type.isMap ? type.asMap.value : type.asPlain).toNumber(),
    optional: item.modifier.isOptional,
    fallback: item.fallback.toU8a(true),
    docs: docsOf(item),
  };
}

type MapType = StorageEntryMetadataLatest['type']['asMap'];

/** Several hashers mean a tuple of as many keys. */
function keysOf({ hashers, key }: MapType, lookup: PortableRegistry): StorageItem['keys'] {
  const { def } = lookup.getSiType(key);
  const types = hashers.length === 1 || !def.isTuple ? [key] : [...def.asTuple];
  return types.map((type, at) => ({
    type: type.toNumber(),
    hasher: hashers[at]?.type as Hasher,
  }));
}

function readMembers(
  pallet: string,
  type: SiLookupTypeId | undefined,
  lookup: PortableRegistry,
): readonly Member[] {
  if (!type) return [];
  return lookup.getSiType(type).def.asVariant.variants.map((variant) => ({
    ...{ pallet, name: variant.name.toString(), index: variant.index.toNumber() },
    fields: variant.fields.map(argumentOf),
    docs: docsOf(variant),
  }));
}

const argumentOf = ({ name, type }: SiField, at: number): Argument => ({
  name: name.isSome ? name.unwrap().toString() : String(at),
  type: type.toNumber(),
});

const docsOf = ({ docs }: Pick<PalletMetadataLatest, 'docs'>): string =>
  docs
    .map((line) => line.toString().trim())
    .join('\n')
    .trim();
