import { ed25519Verify, secp256k1Verify, sr25519Verify } from '@polkadot/util-crypto';
import { fromHex } from '../../../units/hex.js';
import { fixedBytes, type Hex } from '../scale/sequence.js';
import { as, type Static } from '../scale/type.js';
import { holds, variant } from '../scale/variant.js';
import { type AccountId, accountId } from './account.js';

export const multiSignature = variant(
  { path: 'sp_runtime::MultiSignature' },
  {
    Ed25519: holds(0, as(fixedBytes(64), 'ed25519::Signature')),
    Sr25519: holds(1, as(fixedBytes(64), 'sr25519::Signature')),
    Ecdsa: holds(2, as(fixedBytes(65), 'ecdsa::Signature')),
  },
);
export type MultiSignature = Static<typeof multiSignature>;

/** Whether the account made this signature over exactly these bytes. */
export function verifySignature(
  signature: MultiSignature,
  message: Uint8Array,
  signer: AccountId,
): boolean {
  const signed = signatureBytes(signature.value);
  const publicKey = accountId.encode(signer);
  try {
    switch (signature.tag) {
      case 'Sr25519':
        return sr25519Verify(message, signed, publicKey);
      case 'Ed25519':
        return ed25519Verify(message, signed, publicKey);
      case 'Ecdsa':
        return secp256k1Verify(message, signed, publicKey, 'blake2');
    }
  } catch {
    // The libraries throw on bytes that are no signature at all, such as a point off the curve.
    return false;
  }
}

const signatureBytes = (value: Hex): Uint8Array => fromHex(value) ?? new Uint8Array();
