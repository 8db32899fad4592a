import { byteKey } from '../node/state/byte-key.js';
import type { Hash } from './trie/trie-root.js';

/** Longer input is hashed anew: the keys of storage, which a runtime hashes all the time, are short. */
const LONGEST = 64;
/** So many digests are kept; then all are forgotten, since those in use come back at once. */
const MOST = 32_768;

/** A hash that remembers the digests of short inputs. */
export function rememberedHash(hash: Hash): Hash {
  const digests = new Map<string, Uint8Array>();
  return (bytes) => {
    if (bytes.length > LONGEST) return hash(bytes);
    const input = byteKey(bytes);
    const known = digests.get(input);
    if (known) return known;
    if (digests.size >= MOST) digests.clear();
    const digest = hash(bytes);
    digests.set(input, digest);
    return digest;
  };
}
