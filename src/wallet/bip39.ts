import { createHash, randomBytes } from 'node:crypto';
import englishWords from '@polkadot/util-crypto/mnemonic/wordlists/en';
import type { WordCount } from './words.js';

/** Each word stands for so many bits of the entropy and its checksum. */
const WORD_BITS = 11n;
/** For so many bits of entropy there is one of checksum, so that three words hold 32 and 1. */
const BITS_A_CHECK = 32;

/** A mnemonic of so many English words, from fresh randomness, by BIP-39. */
export function freshMnemonic(words: WordCount): string {
  const entropy = randomBytes((words / 3) * 4);
  const mnemonic = mnemonicOf(entropy);
  entropy.fill(0);
  return mnemonic;
}

/** The mnemonic of 16 to 32 bytes of entropy. */
export function mnemonicOf(entropy: Uint8Array): string {
  const checkBits = (entropy.length * 8) / BITS_A_CHECK;
  let rest = (numberOf(entropy) << BigInt(checkBits)) | checkOf(entropy);
  const words: string[] = [];
  while (words.length < checkBits * 3) {
    words.unshift(englishWords[Number(rest & (2n ** WORD_BITS - 1n))] ?? '');
    rest >>= WORD_BITS;
  }
  return words.join(' ');
}

/** The entropy of a mnemonic; undefined for a wrong count, a word that is none, or a wrong checksum. */
export function entropyOf(mnemonic: string): Uint8Array | undefined {
  const places = mnemonic
    .normalize('NFKD')
    .split(' ')
    .map((word) => englishWords.indexOf(word));
  if (places.length % 3 !== 0 || places.length < 12 || places.length > 24) return undefined;
  if (places.includes(-1)) return undefined;
  const number = places.reduce((all, place) => (all << WORD_BITS) | BigInt(place), 0n);
  const checkBits = BigInt(places.length / 3);
  const hex = (number >> checkBits).toString(16).padStart((places.length / 3) * 8, '0');
  const entropy = new Uint8Array(hex.length / 2);
  Buffer.from(entropy.buffer).write(hex, 'hex');
  const check = number & (2n ** checkBits - 1n);
  if (checkOf(entropy) === check) return entropy;
  entropy.fill(0);
  return undefined;
}

/** The first bits of the entropy's hash, one for each 32 of it. */
function checkOf(entropy: Uint8Array): bigint {
  const [first = 0] = createHash('sha256').update(entropy).digest();
  return BigInt(first >> (8 - (entropy.length * 8) / BITS_A_CHECK));
}

/** Of the bytes where they lie: no copy of them is left behind. */
const numberOf = ({ buffer, byteOffset, length }: Uint8Array): bigint =>
  BigInt(`0x${Buffer.from(buffer, byteOffset, length).toString('hex')}`);
