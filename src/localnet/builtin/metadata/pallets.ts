import { xxhashAsU8a } from '@polkadot/util-crypto';
import { toHex } from '../../../units/hex.js';
import type { Pallet, ViewFunction } from '../frame/pallet.js';
import type { StorageEntry } from '../frame/storage-entry.js';
import type { Fields } from '../scale/composite.js';
import { concat } from '../scale/reader.js';
import { bare, type Shape, snake, type Type } from '../scale/type.js';
import type { TypeRegistry } from './type-registry.js';

const NOT_DEPRECATED = { tag: 'NotDeprecated', value: undefined } as const;

/** A pallet as the metadata of every version describes it; each version drops what it lacks. */
export const describePallet = (registry: TypeRegistry) => (pallet: Pallet) => {
  const { idOf } = registry;
  return {
    name: pallet.name,
    index: pallet.index,
    storage: pallet.storage && {
      prefix: pallet.name,
      items: pallet.storage.map(describeStorage(registry)),
    },
    calls: pallet.calls && idOf(pallet.calls.shape),
    events: pallet.event && idOf(pallet.event.shape),
    errors: pallet.error && idOf(pallet.error.shape),
    constants: (pallet.constants ?? []).map(({ name, type, value }) => ({
      name,
      type: idOf(type.shape),
      value: toHex(value()),
      docs: [],
      deprecationInfo: NOT_DEPRECATED,
    })),
    associatedTypes: Object.entries(pallet.associated ?? {}).map(([name, type]) => ({
      name,
      type: idOf(type.shape),
      docs: [],
    })),
    viewFns: (pallet.viewFunctions ?? []).map(describeView(registry, pallet.name)),
    docs: [],
    deprecationInfo: NOT_DEPRECATED,
  };
};

const describeStorage =
  ({ idOf }: TypeRegistry) =>
  (item: StorageEntry) => ({
    name: item.name,
    modifier: item.modifier === 'Default' ? 1 : 0,
    type:
      item.keys.length === 0
        ? { tag: 'plain' as const, value: idOf(item.type.shape) }
        : {
            tag: 'map' as const,
            value: {
              hashers: item.keys.map(({ hasher }) => ({ tag: hasher.name, value: undefined })),
              key: idOf(keyShape(item)),
              value: idOf(item.type.shape),
            },
          },
    fallback: toHex(item.fallback),
    docs: [],
    deprecationInfo: NOT_DEPRECATED,
  });

const describeView =
  ({ idOf }: TypeRegistry, pallet: string) =>
  ({ name, inputs, output }: ViewFunction) => ({
    id: viewFunctionId(pallet, name, inputs, output),
    name,
    inputs: Object.entries(inputs).map(([input, type]) => ({
      name: snake(input),
      type: idOf(type.shape),
    })),
    output: idOf(output.shape),
    docs: [],
    deprecationInfo: NOT_DEPRECATED,
  });

// Hashes of the pallet's name and of the function as its source declares it, types without spaces.
function viewFunctionId(pallet: string, name: string, inputs: Fields, output: Type<unknown>) {
  const types = Object.values(inputs).map(({ typeName = '' }) => typeName.replaceAll(' ', ''));
  const signature = `${name}(${types.join()}) -> ${output.typeName}`;
  return toHex(concat([xxhashAsU8a(pallet, 128), xxhashAsU8a(signature, 128)]));
}

// Several keys are described as one tuple.
function keyShape({ keys }: StorageEntry): Shape {
  const [first, ...more] = keys.map(({ type }) => type.shape);
  return first && more.length === 0
    ? first
    : bare({ kind: 'tuple', of: first ? [first, ...more] : [] });
}

/** An enum as V16 refers to it. */
export const enumReference = (type: number | undefined) =>
  type === undefined ? undefined : { type, deprecationInfo: [] };
