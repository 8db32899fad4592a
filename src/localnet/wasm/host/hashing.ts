import { createHash } from 'node:crypto';
import { blake2AsU8a, keccakAsU8a, xxhashAsU8a } from '@polkadot/util-crypto';
import type { Span } from '../span.js';
import type { Guest, HostFunctions } from './host.js';

type Hasher = (bytes: Uint8Array) => Uint8Array;

const sha256: Hasher = (bytes) => createHash('sha256').update(bytes).digest();

/** ext_hashing_*. */
export function hashingFunctions({ memory }: Guest): HostFunctions {
  const hashing = (hash: Hasher) => (input: Span) => memory.place(hash(memory.read(input)));
  return {
    ext_hashing_blake2_128_version_1: hashing((bytes) => blake2AsU8a(bytes, 128)),
    ext_hashing_blake2_256_version_1: hashing((bytes) => blake2AsU8a(bytes, 256)),
    ext_hashing_twox_64_version_1: hashing((bytes) => xxhashAsU8a(bytes, 64)),
    ext_hashing_twox_128_version_1: hashing((bytes) => xxhashAsU8a(bytes, 128)),
    ext_hashing_twox_256_version_1: hashing((bytes) => xxhashAsU8a(bytes, 256)),
    ext_hashing_keccak_256_version_1: hashing((bytes) => keccakAsU8a(bytes, 256)),
    ext_hashing_keccak_512_version_1: hashing((bytes) => keccakAsU8a(bytes, 512)),
    ext_hashing_sha2_256_version_1: hashing(sha256),
  };
}
