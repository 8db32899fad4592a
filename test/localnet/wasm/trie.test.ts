import { createHash } from 'node:crypto';
import { blake2AsU8a } from '@polkadot/util-crypto';
import { describe, expect, it } from 'vitest';
import {
  type StateVersion,
  type TrieEntry,
  trieRoot,
} from '../../../src/localnet/wasm/trie/trie-root.js';

const hash = (bytes: Uint8Array) => blake2AsU8a(bytes, 256);
const rootOf = (entries: readonly TrieEntry[], version: StateVersion) =>
  Buffer.from(trieRoot(entries, version, hash)).toString('hex');
const sha = (text: string) => createHash('sha512').update(text).digest();
const KEY_LENGTHS = [1, 2, 3, 4, 8, 32, 40];
const VALUE_LENGTHS = [0, 1, 5, 31, 32, 33, 34, 60, 64];

/** Entries with shared beginnings, keys inside keys, and values around the length that is hashed. */
function entriesOf(seed: number): TrieEntry[] {
  const made = Array.from({ length: seed * 3 }, (_, index): TrieEntry => {
    const key = sha(`k${seed}.${index}`);
    const value = sha(`v${seed}.${index}`);
    const length = KEY_LENGTHS[(key[60] ?? 0) % 7] ?? 0;
    const narrow = key.subarray(0, length).map((byte, at) => (at < 2 ? byte & 0x31 : byte));
    return [narrow, value.subarray(0, VALUE_LENGTHS[(value[60] ?? 0) % 9])];
  });
  return seed % 5 === 0
    ? [...made, [new Uint8Array(70 + seed).fill(0xaa), Uint8Array.of(0xbb)]]
    : made;
}

describe('a block commits to its extrinsics by the root that other clients compute', () => {
  it('has the root of nothing that every chain has', () => {
    expect(rootOf([], 0)).toBe('03170a2e7597b7b7e3d84c05391d139a62b157e78786d8c082f29dcf4c111314');
  });

  // Computed by smoldot from the same entries.
  it.each([
    [
      1,
      '84c954a267ccd83c6d498eb04ba4277deff705901be48b388f8684a01935cbb5',
      '84c954a267ccd83c6d498eb04ba4277deff705901be48b388f8684a01935cbb5',
    ],
    [
      5,
      '5507e67aab539e1bf29ae477402b92348e3a4282eb3ab10e15d42c647c7f3ba5',
      '60031e3a7b2908fe557527d7ebab2e04e8c51e51d537085676edab12c42fe648',
    ],
    [
      12,
      'ed83069ae0c07aee0cace7fd8c4ba5a2a1db3af49c6a9c01496fcc085b438d12',
      '12290d9c29aa45275c7d465fc9c800f8833646885b4f072a3f5e4d6b6f4a79c5',
    ],
    [
      33,
      '227bb97f3e71a43b80737f697d0f5f8da5328434e8698fe66382a176900e5799',
      '70e5f19753808242ddca7b473a7919dc0a89e38713b10e652621699fee124a23',
    ],
  ])(
    'agrees with another implementation on set %i in both versions of the state',
    (seed, ...roots) => {
      expect([rootOf(entriesOf(seed), 0), rootOf(entriesOf(seed), 1)]).toEqual(roots);
    },
  );

  it('does not depend on the order of the entries', () => {
    const entries = entriesOf(12).filter(
      ([key], at, all) => all.findIndex(([other]) => Buffer.compare(key, other) === 0) === at,
    );
    expect(rootOf([...entries].reverse(), 1)).toBe(rootOf(entries, 1));
  });
});
