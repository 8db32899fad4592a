import { concat, u8, u32 } from '../../node/codec/scale.js';
import { scaleReader } from '../../node/codec/scale-reader.js';
import { appended } from '../appended.js';
import { optionOfBytes } from '../option.js';
import { addressOf, lengthOf, type Span } from '../span.js';
import type { Guest, HostFunctions } from './host.js';

const NONE = u8(0);

/** ext_storage_*: the state as the entry point sees it. */
export function storageFunctions({ memory, storage }: Guest): HostFunctions {
  const start = () => void storage.begin();
  const clearPrefix = (prefix: Span, limit: number | undefined) => {
    const { visited, more } = storage.clearPrefix(memory.view(prefix), limit);
    return concat([u8(more ? 1 : 0), u32(visited)]);
  };
  return {
    ext_storage_get_version_1: (key: Span) =>
      memory.give(optionOfBytes(storage.get(memory.view(key)))),
    ext_storage_read_version_1: (key: Span, out: Span, offset: number) => {
      const value = storage.get(memory.view(key));
      if (!value) return memory.give(NONE);
      const rest = value.subarray(Math.min(offset >>> 0, value.length));
      memory.write(addressOf(out), rest.subarray(0, lengthOf(out)));
      return memory.give(concat([u8(1), u32(rest.length)]));
    },
    ext_storage_set_version_1: (key: Span, value: Span) =>
      void storage.set(memory.view(key), memory.view(value)),
    ext_storage_clear_version_1: (key: Span) => void storage.remove(memory.view(key)),
    ext_storage_exists_version_1: (key: Span) => (storage.get(memory.view(key)) ? 1 : 0),
    ext_storage_clear_prefix_version_1: (prefix: Span) => void clearPrefix(prefix, undefined),
    ext_storage_clear_prefix_version_2: (prefix: Span, limit: Span) =>
      memory.give(clearPrefix(prefix, optionalU32(memory.view(limit)))),
    ext_storage_append_version_1: (key: Span, item: Span) => {
      const name = memory.view(key);
      storage.set(name, appended(storage.get(name), memory.view(item)));
    },
    ext_storage_next_key_version_1: (key: Span) =>
      memory.give(optionOfBytes(storage.nextKey(memory.view(key)))),
    ext_storage_root_version_1: () => memory.give(storage.root()),
    ext_storage_root_version_2: () => memory.give(storage.root()),
    ext_storage_start_transaction_version_1: start,
    ext_storage_commit_transaction_version_1: () => void storage.commit(),
    ext_storage_rollback_transaction_version_1: () => void storage.rollback(),
    // No proof is recorded, which the runtime knows by the largest number.
    ext_storage_proof_size_storage_proof_size_version_1: () => -1n,
  };
}

const optionalU32 = (encoded: Uint8Array): number | undefined => {
  const reader = scaleReader(encoded);
  return reader.u8() === 1 ? reader.u32() : undefined;
};
