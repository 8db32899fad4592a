import { isReady, sr25519KeypairFromSeed, waitReady } from '@polkadot/wasm-crypto';
import type { Scheme } from '../units/signer.js';
import { libraryPair } from './library-pair.js';
import type { Pair } from './pair.js';

/** Of an sr25519 pair in the WebAssembly; the public key stands behind it. */
const SECRET_BYTES = 64;
const NOBODYS = new Uint8Array(32);

/**
 * x0.86 of `wallet new-hotkey`: compiles what makes one sr25519 pair in a tenth of the time that the library
 * in JavaScript takes for its first, which is made where this was not waited for, or failed.
 */
export const readyForPairs = (): Promise<unknown> => waitReady();

/** The pair of a 32-byte mini-secret, as the keyring holds it. */
export function pairOf(seed: Uint8Array, scheme: Scheme): Pair {
  if (scheme !== 'sr25519' || !isReady()) return libraryPair(seed, scheme);
  const pair = sr25519KeypairFromSeed(seed);
  const [secretKey, publicKey] = [pair.slice(0, SECRET_BYTES), pair.slice(SECRET_BYTES)];
  pair.fill(0);
  // WebAssembly frees its memory as it is: nobody's pair is made where this one was.
  sr25519KeypairFromSeed(NOBODYS);
  return { secretKey, publicKey };
}
