import { blake2AsU8a, keccakAsU8a } from '@polkadot/util-crypto';
import { compact } from '../../node/codec/scale.js';
import { scaleReader } from '../../node/codec/scale-reader.js';
import type { Span } from '../span.js';
import { type Hash, type StateVersion, type TrieEntry, trieRoot } from '../trie/trie-root.js';
import type { Guest, HostFunctions } from './host.js';

const blake2: Hash = (bytes) => blake2AsU8a(bytes, 256);
const keccak: Hash = (bytes) => keccakAsU8a(bytes, 256);

/** ext_trie_*: roots of what the runtime hands over, as that of a block's extrinsics. */
export function trieFunctions({ memory }: Guest): HostFunctions {
  const rooting =
    (hash: Hash, entries: (encoded: Uint8Array) => TrieEntry[]) =>
    (input: Span, version = 0) =>
      memory.place(trieRoot(entries(memory.read(input)), stateVersion(version), hash));
  return {
    ext_trie_blake2_256_root_version_1: rooting(blake2, pairs),
    ext_trie_blake2_256_root_version_2: rooting(blake2, pairs),
    ext_trie_blake2_256_ordered_root_version_1: rooting(blake2, ordered),
    ext_trie_blake2_256_ordered_root_version_2: rooting(blake2, ordered),
    ext_trie_keccak_256_root_version_1: rooting(keccak, pairs),
    ext_trie_keccak_256_root_version_2: rooting(keccak, pairs),
    ext_trie_keccak_256_ordered_root_version_1: rooting(keccak, ordered),
    ext_trie_keccak_256_ordered_root_version_2: rooting(keccak, ordered),
  };
}

const stateVersion = (version: number): StateVersion => (version === 0 ? 0 : 1);

function pairs(encoded: Uint8Array): TrieEntry[] {
  const reader = scaleReader(encoded);
  return reader.list(() => [reader.vec(), reader.vec()] as const);
}

/** A list's items under their indices, as SCALE's compact numbers. */
function ordered(encoded: Uint8Array): TrieEntry[] {
  const reader = scaleReader(encoded);
  return reader.list(() => reader.vec()).map((item, index) => [compact(index), item] as const);
}
