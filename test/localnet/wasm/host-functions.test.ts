import { describe, expect, it } from 'vitest';
import { overlay } from '../../../src/localnet/node/state/overlay.js';
import { NO_ROOT } from '../../../src/localnet/node/state/state-root.js';
import { versionedState } from '../../../src/localnet/node/state/versioned-state.js';
import type { Externalities } from '../../../src/localnet/runtime.js';
import { openRuntime } from '../../../src/localnet/wasm/index.js';
import { memoryExternalities } from '../../support/memory-externalities.js';
import {
  type Body,
  drop,
  i32,
  i64,
  inputSpan,
  NOTHING,
  spanOfLength,
  tinyRuntime,
} from '../../support/tiny-runtime.js';

const at = (address: number, length: number) => i64((BigInt(length) << 32n) | BigInt(address));
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

/** Calls one host function with these arguments; its result is a span unless `length` says otherwise. */
function host(name: string, signature: string, args: Body, length?: number) {
  const runtime = openRuntime(
    tinyRuntime({
      imports: { [name]: signature },
      data: { 16: 'key', 32: 'value', 48: Uint8Array.of(1, 2, 0, 0, 0), 64: 'ke' },
      entries: {
        entry: (call) => {
          const result = { l: [], i: spanOfLength(length ?? 0), '': NOTHING }[
            signature.split('>')[1] ?? ''
          ];
          return [...args, ...call(name), ...(result ?? [])];
        },
      },
    }),
  );
  return (input = new Uint8Array(), storage: Externalities = memoryExternalities()) =>
    runtime.call('entry', input, storage);
}

const KEY = at(16, 3);

describe('the hashes of a runtime are those of every other host', () => {
  it.each([
    ['ext_hashing_twox_64_version_1', 8, '990977adf52cbc44'],
    ['ext_hashing_twox_128_version_1', 16, '990977adf52cbc440889329981caa9be'],
    ['ext_hashing_blake2_128_version_1', 16, 'cf4ab791c62b8d2b2109c90275287816'],
    [
      'ext_hashing_blake2_256_version_1',
      32,
      'bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319',
    ],
    [
      'ext_hashing_keccak_256_version_1',
      32,
      '4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45',
    ],
    [
      'ext_hashing_sha2_256_version_1',
      32,
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    ],
  ])('%s of abc', (name, length, digest) => {
    expect(hex(host(name, 'l>i', inputSpan, length)(bytes('abc')))).toBe(digest);
  });
});

describe('storage keeps what the runtime puts there', () => {
  const append = host('ext_storage_append_version_1', 'll>', [...KEY, ...inputSpan]);

  it('appends to a SCALE vector, whose length grows from one byte to two and to four', () => {
    const storage = memoryExternalities();
    for (let count = 1; count <= 70; count++) {
      append(Uint8Array.of(7), storage);
      const vector = storage.get(bytes('key')) ?? bytes('');
      expect(vector.slice(count < 64 ? 1 : 2)).toEqual(new Uint8Array(count).fill(7));
      expect(count < 64 ? (vector[0] ?? 0) >> 2 : vector[1]).toBe(count < 64 ? count : 1);
    }
    const many = Buffer.concat([Uint8Array.of(0xfd, 0xff), new Uint8Array(2 ** 14 - 1)]);
    storage.set(bytes('key'), many);
    append(Uint8Array.of(9), storage);
    expect(hex(storage.get(bytes('key'))?.subarray(0, 4) ?? bytes(''))).toBe('02000100');
    expect(storage.get(bytes('key'))).toHaveLength(4 + 2 ** 14);
  });

  it('begins a vector where nothing or no vector was', () => {
    for (const before of [undefined, Uint8Array.of(3, 1)]) {
      const storage = memoryExternalities();
      if (before) storage.set(bytes('key'), before);
      append(Uint8Array.of(5, 6), storage);
      expect(storage.get(bytes('key'))).toEqual(Uint8Array.of(4, 5, 6));
    }
  });

  it('tells an empty value from none', () => {
    const get = host('ext_storage_get_version_1', 'l>l', KEY);
    const storage = memoryExternalities();
    expect(get(undefined, storage)).toEqual(Uint8Array.of(0));
    storage.set(bytes('key'), bytes(''));
    expect(get(undefined, storage)).toEqual(Uint8Array.of(1, 0));
    storage.set(bytes('key'), bytes('hi'));
    expect(hex(get(undefined, storage))).toBe('01086869');
  });

  it('reads from an offset, says how much is left and fills no more than there is room', () => {
    const storage = memoryExternalities();
    storage.set(bytes('key'), bytes('abcdef'));
    const read = (offset: number) =>
      host('ext_storage_read_version_1', 'lli>l', [...KEY, ...at(128, 4), ...i32(offset)])(
        undefined,
        storage,
      );
    expect(hex(read(0))).toBe('0106000000');
    expect(hex(read(4))).toBe('0102000000');
    expect(hex(read(90))).toBe('0100000000');
    const filled = host('ext_storage_read_version_1', 'lli>l', [...KEY, ...at(128, 4), ...i32(1)]);
    expect(filled(undefined, storage)).toHaveLength(5);
  });

  it('finds the next key, and none after the last', () => {
    const storage = memoryExternalities();
    const next = host('ext_storage_next_key_version_1', 'l>l', KEY);
    storage.set(bytes('key'), bytes('1'));
    expect(next(undefined, storage)).toEqual(Uint8Array.of(0));
    storage.set(bytes('key2'), bytes('1'));
    expect(hex(next(undefined, storage))).toBe(`0110${hex(bytes('key2'))}`);
  });

  it('clears a prefix: the block’s own keys all, of those before it as many as allowed', () => {
    const below = versionedState();
    const stored = ['ke1', 'ke2', 'ke3', 'other'].map((key) => [key, bytes('x')] as const);
    below.apply(0, stored);
    const storage = overlay(below.at(0), NO_ROOT);
    storage.set(bytes('ke0'), bytes('new'));
    storage.set(bytes('ke9'), bytes('new'));
    const clear = host('ext_storage_clear_prefix_version_2', 'll>l', [...at(64, 2), ...at(48, 5)]);
    expect(hex(clear(undefined, storage))).toBe('0102000000');
    expect(storage.changes().map(([key, value]) => [key, value])).toEqual([
      ['ke1', undefined],
      ['ke2', undefined],
    ]);
    const all = host('ext_storage_clear_prefix_version_2', 'll>l', [...at(64, 2), ...at(68, 1)]);
    expect(hex(all(undefined, storage))).toBe('0003000000');
    expect(storage.nextKey(bytes(''))).toEqual(bytes('other'));
  });
});

describe('the heap', () => {
  it('gives a freed block again to whoever asks for its size', () => {
    const [malloc, free] = ['ext_allocator_malloc_version_1', 'ext_allocator_free_version_1'];
    const runtime = openRuntime(
      tinyRuntime({
        imports: { [malloc]: 'i>i', [free]: 'i>' },
        entries: {
          // A hundred megabytes in all, of which never more than one is in use.
          entry: (call) => [
            ...Array.from({ length: 100 }, () => [
              ...i32(1 << 20),
              ...call(malloc),
              ...call(free),
            ]).flat(),
            ...i32(1 << 20),
            ...call(malloc),
            ...drop,
            ...[0x3f, 0],
            ...[0xad, 0x1a],
            ...NOTHING,
          ],
        },
      }),
    );
    expect(runtime.call('entry', new Uint8Array(), memoryExternalities())).toHaveLength(0);
  });
});
