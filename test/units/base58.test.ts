import { base58Decode, base58Encode } from '@polkadot/util-crypto';
import { expect, it } from 'vitest';
import { decodeBase58, encodeBase58 } from '../../src/units/base58.js';
import { seededRandom } from '../support/seeded-random.js';

it('agrees with the wallet library on bytes of every length, zeros in front and all', () => {
  const random = seededRandom(3);
  for (let round = 0; round < 2_000; round++) {
    const zeros = random.below(4);
    const bytes = Uint8Array.from({ length: 1 + random.below(70) }, (_, at) =>
      at < zeros ? 0 : random.below(256),
    );
    const text = base58Encode(bytes);
    expect(encodeBase58(bytes)).toBe(text);
    expect(decodeBase58(text)).toEqual(bytes);
    expect(base58Decode(text)).toEqual(bytes);
  }
});

it('has no bytes for what is not in the alphabet', () => {
  for (const text of ['0', 'O', 'I', 'l', 'a b', 'ä', '\u{1f600}', '5G+']) {
    expect(decodeBase58(text)).toBeUndefined();
  }
  expect(decodeBase58('')).toEqual(new Uint8Array());
  expect(encodeBase58(new Uint8Array())).toBe('');
});
