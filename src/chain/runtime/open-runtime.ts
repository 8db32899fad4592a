import { Metadata, TypeRegistry } from '@polkadot/types';
import type { MetadataLatest } from '@polkadot/types/interfaces';
import type { Plain } from '../extrinsic.js';
import { decodeExtrinsic } from '../scale/decode-extrinsic.js';
import { decodeValue, type RuntimeTypes } from '../scale/decode-value.js';
import { encodeValue } from '../scale/encode-value.js';
import { readText } from '../scale/read-text.js';
import { readerOf } from '../scale/reader.js';
import { readApis, readPallets } from './read-pallets.js';
import type { Pallet, Runtime, TypeId } from './runtime.js';
import { spell, structure } from './spell.js';
import { keysIn, storageKey } from './storage-key.js';

/** The runtime that metadata bytes describe, as a node gives them or a file keeps them; throws on others. */
export function openRuntime(metadata: Uint8Array): Runtime {
  const registry = new TypeRegistry();
  const latest = new Metadata(registry, metadata).asLatest;
  return describeRuntime(latest);
}

/** The same of metadata that was read already. */
export function describeRuntime(latest: MetadataLatest): Runtime {
  const { lookup } = latest;
  const pallets = readPallets(latest);
  const types: RuntimeTypes = {
    lookup,
    call: latest.extrinsic.callType.toNumber(),
    moduleError: (index, code) => errorName(pallets, index, code),
  };
  const decode = (type: TypeId, bytes: Uint8Array): Plain => {
    const reader = readerOf(bytes);
    const value = decodeValue(reader, type, types);
    if (reader.left() > 0) throw new RangeError(`${reader.left()} bytes are left over`);
    return value;
  };
  const version = versionIn(pallets, decode);
  return {
    ...version,
    pallets,
    apis: readApis(latest),
    spell: (type) => spell(type, lookup),
    structure: (type) => structure(type, lookup),
    decode,
    placeOf: storageKey,
    keysIn: (item, place) =>
      keysIn(item, place, (reader, type) => decodeValue(reader, type, types)),
    encode: (given, type, path, account) => encodeValue({ given, type, path }, { types, account }),
    readText: (text, type) => readText(text, type, lookup),
    encodeCall: (call, account) =>
      encodeValue({ given: { ...call }, type: types.call, path: '' }, { types, account }),
    decodeCall: (bytes) => decode(types.call, bytes),
    decodeExtrinsic: (bytes) => decodeExtrinsic(bytes, latest.extrinsic, types),
  };
}

/** System.Version, which every runtime of this kind carries. */
function versionIn(pallets: readonly Pallet[], decode: Runtime['decode']) {
  const constant = pallets
    .find(({ name }) => name === 'System')
    ?.constants.find(({ name }) => name === 'Version');
  const version = constant && decode(constant.type, constant.value);
  const { spec_name: name, spec_version: number } = (version ?? {}) as Record<string, Plain>;
  return { specName: String(name ?? 'unknown'), specVersion: Number(number ?? 0) };
}

function errorName(pallets: readonly Pallet[], index: number, code: number): string {
  const pallet = pallets.find((each) => each.index === index);
  const error = pallet?.errors.find((each) => each.index === code);
  return `${pallet?.name ?? `pallet ${index}`}.${error?.name ?? `error ${code}`}`;
}
