import { blake2AsU8a } from '@polkadot/util-crypto';
import { expect, it } from 'vitest';
import { blake2Concat, hashKey } from '../../../src/localnet/builtin/frame/storage-entry.js';
import { fromLittleEndian, littleEndian } from '../../../src/localnet/builtin/scale/primitives.js';
import { accountId } from '../../../src/localnet/builtin/types/account.js';
import { toHex } from '../../../src/units/hex.js';
import { seededRandom } from '../../support/seeded-random.js';

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

it.each([0, 1, 2, 4, 5, 6, 7, 8, 11, 12, 13, 16, 67])(
  'numbers of %d bytes keep every bit, or a chain pays out other amounts than it took',
  (length) => {
    const samples = [new Uint8Array(length), new Uint8Array(length).fill(255)];
    const { below } = seededRandom(length);
    for (let run = 0; run < 50; run += 1) {
      samples.push(Uint8Array.from({ length }, () => below(256)));
    }
    for (const bytes of samples) {
      const value = BigInt(`0x0${hexOf(Uint8Array.from(bytes).reverse())}`);
      expect(fromLittleEndian(bytes)).toBe(value);
      expect(hexOf(littleEndian(value, length))).toBe(hexOf(bytes));
    }
    expect(() => littleEndian(256n ** BigInt(length), length)).toThrow(RangeError);
  },
);

it('finds each of more accounts than it keeps the places of, the first and the second time', () => {
  const key = blake2Concat(accountId);
  const accounts = Array.from({ length: 16_500 }, (_, index) => {
    const bytes = new Uint8Array(32);
    new DataView(bytes.buffer).setUint32(0, index);
    return bytes;
  });
  for (const asked of [accounts, accounts.slice(0, 300), accounts.slice(-300)]) {
    const wrong = asked.filter((account) => {
      const place = hexOf(hashKey(key, toHex(account)));
      return place !== hexOf(blake2AsU8a(account, 128)) + hexOf(account);
    });
    expect(wrong).toEqual([]);
  }
});
