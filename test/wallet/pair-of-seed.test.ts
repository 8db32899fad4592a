import { bridge, isReady } from '@polkadot/wasm-crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { toHex } from '../../src/units/hex.js';
import { libraryPair } from '../../src/wallet/library-pair.js';
import type { Pair } from '../../src/wallet/pair.js';
import { pairOf, readyForPairs } from '../../src/wallet/pair-of-seed.js';
import { seededRandom } from '../support/seeded-random.js';

const hex = ({ publicKey, secretKey }: Pair) => [toHex(publicKey), toHex(secretKey)];

describe('a new key is the one that its words restore anywhere', () => {
  beforeAll(readyForPairs);

  it('is the same pair in WebAssembly and in JavaScript, so that funds sent to it can be moved', () => {
    expect(isReady()).toBe(true);
    const random = seededRandom(20);
    for (let round = 0; round < 500; round += 1) {
      const seed = Uint8Array.from({ length: 32 }, () => random.below(256));
      expect(hex(pairOf(seed, 'sr25519')), toHex(seed)).toEqual(hex(libraryPair(seed, 'sr25519')));
    }
  });

  it('leaves nothing of itself in the memory of WebAssembly, which lasts as long as the process', () => {
    const random = seededRandom(21);
    const seed = Uint8Array.from({ length: 32 }, () => random.below(256));
    const { secretKey } = pairOf(seed, 'sr25519');
    const memory = Buffer.from(bridge.getUint8());
    const left = [seed, secretKey].flatMap((secret) =>
      Array.from({ length: secret.length - 7 }, (_, at) =>
        Buffer.from(secret.subarray(at, at + 8)),
      ).filter((part) => memory.includes(part)),
    );
    expect(left).toEqual([]);
  });

  it('is made in JavaScript where it is an ed25519 key', () => {
    const seed = new Uint8Array(32).fill(7);
    expect(hex(pairOf(seed, 'ed25519'))).toEqual(hex(libraryPair(seed, 'ed25519')));
  });
});
