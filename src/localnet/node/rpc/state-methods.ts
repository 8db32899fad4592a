import { toHex } from '../../../units/hex.js';
import { runtimeVersionJson } from '../codec/runtime-version.js';
import { scaleReader } from '../codec/scale-reader.js';
import type { Node } from '../node.js';
import { byteKey } from '../state/byte-key.js';
import { callRuntime } from './call-runtime.js';
import type { Method, Methods } from './method.js';
import { blockParam, bytesParam, isAbsent, numberParam, textParam } from './params.js';
import { RpcError } from './rpc-error.js';
import { keysUnder, storageSize } from './storage-keys.js';
import { valueHash } from './value-hash.js';

const MOST_KEYS = 1000;
const NOTHING = new Uint8Array();

/** state_*: storage and the runtime, at any block since genesis. */
export function stateMethods(node: Node): Methods {
  const viewAt = (at: unknown) => node.ledger.stateAt(blockParam(node, at)).view;
  const valueAt = (key: unknown, at: unknown) =>
    viewAt(at).get(byteKey(bytesParam(key, 'a storage key')));
  const prefixOf = (prefix: unknown) =>
    isAbsent(prefix) ? '' : byteKey(bytesParam(prefix, 'a key prefix'));

  const getStorage: Method = ([key, at]) => {
    const value = valueAt(key, at);
    return value ? toHex(value) : null;
  };
  const getStorageHash: Method = ([key, at]) =>
    valueHash(viewAt(at), byteKey(bytesParam(key, 'a storage key'))) ?? null;
  const getStorageSize: Method = ([key, at]) =>
    storageSize(viewAt(at), byteKey(bytesParam(key, 'a storage key')));
  const getKeysPaged: Method = ([prefix, count, startKey, at]) => {
    const most = numberParam(count, 'the count');
    if (most > MOST_KEYS) {
      const why = `count exceeds maximum value. value: ${most}, max: ${MOST_KEYS}`;
      throw new RpcError(4002, why);
    }
    const after = isAbsent(startKey) ? undefined : prefixOf(startKey);
    const keys = [];
    for (const key of keysUnder(viewAt(at), prefixOf(prefix), after)) {
      if (keys.length === most) break;
      keys.push(hex(key));
    }
    return keys;
  };
  const call: Method = ([entry, input, at]) => {
    const bytes = bytesParam(input, 'the input');
    return toHex(callRuntime(node, textParam(entry, 'the entry point'), bytes, at));
  };
  const getRuntimeVersion: Method = ([at]) =>
    runtimeVersionJson(callRuntime(node, 'Core_version', NOTHING, at));

  return {
    state_call: call,
    state_callAt: call,
    state_getKeys: ([prefix, at]) => [...keysUnder(viewAt(at), prefixOf(prefix))].map(hex),
    state_getKeysPaged: getKeysPaged,
    state_getKeysPagedAt: getKeysPaged,
    state_getMetadata: ([at]) =>
      toHex(scaleReader(callRuntime(node, 'Metadata_metadata', NOTHING, at)).vec()),
    state_getRuntimeVersion: getRuntimeVersion,
    chain_getRuntimeVersion: getRuntimeVersion,
    state_getStorage: getStorage,
    state_getStorageAt: getStorage,
    state_getStorageHash: getStorageHash,
    state_getStorageHashAt: getStorageHash,
    state_getStorageSize: getStorageSize,
    state_getStorageSizeAt: getStorageSize,
  };
}

const hex = (key: string) => `0x${Buffer.from(key, 'latin1').toString('hex')}`;
