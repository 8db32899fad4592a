import { concat, u8, u32, vec } from '../../node/codec/scale.js';
import { scaleReader } from '../../node/codec/scale-reader.js';
import { optionOfBytes } from '../option.js';
import { addressOf, lengthOf, type Span } from '../span.js';
import type { Guest, HostFunctions } from './host.js';

/** Where the child tries' entries lie among a chain's keys; no pallet's key begins like that. */
export const CHILDREN = Buffer.from(':btcli:child:');

/** ext_default_child_storage_*, but for roots, which a trie that is not built has none of. */
export function childStorageFunctions({ memory, storage }: Guest): HostFunctions {
  const under = (child: Span) => concat([CHILDREN, vec(memory.read(child))]);
  const at = (child: Span, key: Span) => concat([under(child), memory.read(key)]);
  const clear = (prefix: Uint8Array, limit: number | undefined) => {
    const { visited, more } = storage.clearPrefix(prefix, limit);
    return concat([u8(more ? 1 : 0), u32(visited)]);
  };
  const limitOf = (span: Span) => {
    const reader = scaleReader(memory.read(span));
    return reader.u8() === 1 ? reader.u32() : undefined;
  };
  return {
    ext_default_child_storage_get_version_1: (child: Span, key: Span) =>
      memory.give(optionOfBytes(storage.get(at(child, key)))),
    ext_default_child_storage_read_version_1: (
      child: Span,
      key: Span,
      out: Span,
      offset: number,
    ) => {
      const value = storage.get(at(child, key));
      if (!value) return memory.give(u8(0));
      const rest = value.subarray(Math.min(offset >>> 0, value.length));
      memory.write(addressOf(out), rest.subarray(0, lengthOf(out)));
      return memory.give(concat([u8(1), u32(rest.length)]));
    },
    ext_default_child_storage_set_version_1: (child: Span, key: Span, value: Span) =>
      void storage.set(at(child, key), memory.read(value)),
    ext_default_child_storage_clear_version_1: (child: Span, key: Span) =>
      void storage.remove(at(child, key)),
    ext_default_child_storage_exists_version_1: (child: Span, key: Span) =>
      storage.get(at(child, key)) ? 1 : 0,
    ext_default_child_storage_next_key_version_1: (child: Span, key: Span) => {
      const prefix = under(child);
      const next = storage.nextKey(at(child, key));
      const inside = next && Buffer.compare(next.subarray(0, prefix.length), prefix) === 0;
      return memory.give(optionOfBytes(inside ? next.subarray(prefix.length) : undefined));
    },
    ext_default_child_storage_clear_prefix_version_1: (child: Span, prefix: Span) =>
      void clear(at(child, prefix), undefined),
    ext_default_child_storage_clear_prefix_version_2: (child: Span, prefix: Span, limit: Span) =>
      memory.give(clear(at(child, prefix), limitOf(limit))),
    ext_default_child_storage_storage_kill_version_1: (child: Span) =>
      void clear(under(child), undefined),
    ext_default_child_storage_storage_kill_version_3: (child: Span, limit: Span) =>
      memory.give(clear(under(child), limitOf(limit))),
  };
}
