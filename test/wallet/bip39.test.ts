import { randomBytes } from 'node:crypto';
import { mnemonicToEntropy, mnemonicValidate } from '@polkadot/util-crypto';
import { entropyToMnemonic } from '@polkadot/util-crypto/mnemonic/bip39';
import englishWords from '@polkadot/util-crypto/mnemonic/wordlists/en';
import { describe, expect, it } from 'vitest';
import { entropyOf, freshMnemonic, mnemonicOf } from '../../src/wallet/bip39.js';

const ROUNDS = 40;

describe.each([
  [12, 16],
  [15, 20],
  [18, 24],
  [21, 28],
  [24, 32],
] as const)('a mnemonic of %i words', (words, bytes) => {
  it('is what every other wallet makes of the same entropy, and gives that entropy back', () => {
    const extremes = [Buffer.alloc(bytes), Buffer.alloc(bytes, 0xff), Buffer.alloc(bytes, 0x80)];
    const random = Array.from({ length: ROUNDS }, () => randomBytes(bytes));
    for (const entropy of [...extremes, ...random]) {
      const mnemonic = mnemonicOf(entropy);
      expect(mnemonic).toBe(entropyToMnemonic(entropy));
      expect(entropyOf(mnemonic)).toEqual(Uint8Array.from(entropy));
    }
  });

  it('is new each time, and restorable elsewhere', () => {
    const made = Array.from({ length: ROUNDS }, () => freshMnemonic(words));
    expect(new Set(made).size).toBe(ROUNDS);
    for (const mnemonic of made) {
      expect(mnemonic.split(' ')).toHaveLength(words);
      expect(entropyOf(mnemonic)).toEqual(Uint8Array.from(mnemonicToEntropy(mnemonic)));
    }
  });

  it('is refused exactly where another wallet would refuse it', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const changed = freshMnemonic(words).split(' ');
      changed[round % words] = englishWords[randomBytes(2).readUInt16LE() % 2048] ?? '';
      const mnemonic = changed.join(' ');
      expect(entropyOf(mnemonic) !== undefined, mnemonic).toBe(mnemonicValidate(mnemonic));
    }
  });
});

it.each([
  '',
  'abandon',
  'abandon '.repeat(11).trim(),
  `${'abandon '.repeat(11)}about abandon abandon`,
  `${'abandon '.repeat(11)}nonsense`,
  `${'abandon '.repeat(10)} about`,
])('takes no mnemonic for one: %j', (text) => {
  expect(entropyOf(text)).toBeUndefined();
});
