import { secp256k1 } from '@noble/curves/secp256k1.js';
import { blake2AsU8a, ed25519Verify, sr25519Verify } from '@polkadot/util-crypto';
import { concat, u8 } from '../../node/codec/scale.js';
import type { Span } from '../span.js';
import type { Guest, HostFunctions } from './host.js';

type Check = (message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array) => boolean;

/** The variants of sp_io::EcdsaVerifyError. */
const BAD_V = 1;
const BAD_SIGNATURE = 2;

/** ext_crypto_*: the checks of signatures. Nothing here signs. */
export function signatureFunctions({ memory }: Guest): HostFunctions {
  const checking = (check: Check) => (signature: number, message: Span, publicKey: number) => {
    const signed = memory.readAt(signature, 64);
    return holds(check, memory.read(message), signed, memory.readAt(publicKey, 32)) ? 1 : 0;
  };
  const ecdsa = (digest: Uint8Array, signature: number, publicKey: number) => {
    const signed = memory.readAt(signature, 65);
    const recovered = recover(signed, signed[64] ?? 0, digest);
    if (typeof recovered === 'number') return 0;
    const claimed = memory.readAt(publicKey, 33);
    return Buffer.compare(recovered.toBytes(true), claimed) === 0 ? 1 : 0;
  };
  const recovering = (compressed: boolean) => (signature: number, digest: number) => {
    const signed = memory.readAt(signature, 65);
    const last = signed[64] ?? 0;
    // Ethereum's wallets count the recovery byte from 27.
    const recovered = recover(signed, last > 26 ? last - 27 : last, memory.readAt(digest, 32));
    if (typeof recovered === 'number') return memory.give(Uint8Array.of(1, recovered));
    const point = recovered.toBytes(compressed);
    return memory.give(concat([u8(0), compressed ? point : point.subarray(1)]));
  };
  const sr25519 = checking(sr25519Verify);
  const ecdsaOverMessage = (signature: number, message: Span, publicKey: number) =>
    ecdsa(blake2AsU8a(memory.read(message), 256), signature, publicKey);
  return {
    ext_crypto_sr25519_verify_version_1: sr25519,
    ext_crypto_sr25519_verify_version_2: sr25519,
    ext_crypto_ed25519_verify_version_1: checking(ed25519Verify),
    ext_crypto_ecdsa_verify_version_1: ecdsaOverMessage,
    ext_crypto_ecdsa_verify_version_2: ecdsaOverMessage,
    ext_crypto_ecdsa_verify_prehashed_version_1: (signature: number, digest: number, key: number) =>
      ecdsa(memory.readAt(digest, 32), signature, key),
    ext_crypto_secp256k1_ecdsa_recover_version_1: recovering(false),
    ext_crypto_secp256k1_ecdsa_recover_version_2: recovering(false),
    ext_crypto_secp256k1_ecdsa_recover_compressed_version_1: recovering(true),
    ext_crypto_secp256k1_ecdsa_recover_compressed_version_2: recovering(true),
  };
}

function holds(check: Check, message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array) {
  try {
    return check(message, signature, publicKey);
  } catch {
    // The libraries throw on bytes that are no signature at all, such as a point off the curve.
    return false;
  }
}

/** The key behind a signature, or what sp_io calls the reason why there is none. */
function recover(signature: Uint8Array, recovery: number, digest: Uint8Array) {
  if (recovery > 3) return BAD_V;
  try {
    const { Signature } = secp256k1;
    return Signature.fromBytes(signature.subarray(0, 64))
      .addRecoveryBit(recovery)
      .recoverPublicKey(digest);
  } catch {
    return BAD_SIGNATURE;
  }
}
