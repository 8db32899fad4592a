import { createHash } from 'node:crypto';
import { blake2AsU8a, keccakAsU8a, xxhashAsU8a } from '@polkadot/util-crypto';
import { rememberedHash } from '../remembered-hash.js';
import type { Span } from '../span.js';
import type { Hash } from '../trie/trie-root.js';
import type { Guest, HostFunctions } from './host.js';

const blake2of128 = rememberedHash((bytes) => blake2AsU8a(bytes, 128));
const blake2of256: Hash = (bytes) => blake2AsU8a(bytes, 256);
const twox64 = rememberedHash((bytes) => xxhashAsU8a(bytes, 64));
const twox128 = rememberedHash((bytes) => xxhashAsU8a(bytes, 128));
const twox256: Hash = (bytes) => xxhashAsU8a(bytes, 256);
const keccak256: Hash = (bytes) => keccakAsU8a(bytes, 256);
const keccak512: Hash = (bytes) => keccakAsU8a(bytes, 512);
const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest();

/** ext_hashing_*. */
export function hashingFunctions({ memory }: Guest): HostFunctions {
  const hashing = (hash: Hash) => (input: Span) => memory.place(hash(memory.view(input)));
  return {
    ext_hashing_blake2_128_version_1: hashing(blake2of128),
    ext_hashing_blake2_256_version_1: hashing(blake2of256),
    ext_hashing_twox_64_version_1: hashing(twox64),
    ext_hashing_twox_128_version_1: hashing(twox128),
    ext_hashing_twox_256_version_1: hashing(twox256),
    ext_hashing_keccak_256_version_1: hashing(keccak256),
    ext_hashing_keccak_512_version_1: hashing(keccak512),
    ext_hashing_sha2_256_version_1: hashing(sha256),
  };
}
