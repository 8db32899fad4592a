import { ed25519Verify, sr25519Verify } from '@polkadot/util-crypto';
import type { Scheme } from '../units/signer.js';

/** Whether the key signed this message, either bare or in the tags browser extensions put around it. */
export function verifySignature(
  message: Uint8Array,
  signature: Uint8Array,
  publicKey: Uint8Array,
  scheme: Scheme,
): boolean {
  if (signature.length !== 64 || publicKey.length !== 32) return false;
  const verify = scheme === 'sr25519' ? sr25519Verify : ed25519Verify;
  const wrapped = Buffer.concat([Buffer.from('<Bytes>'), message, Buffer.from('</Bytes>')]);
  try {
    return [message, wrapped].some((signed) => verify(signed, signature, publicKey));
  } catch {
    // Bytes that are no point of the curve make the library throw rather than answer.
    return false;
  }
}

export type VerifySignature = typeof verifySignature;
