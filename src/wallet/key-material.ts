import type { Scheme } from '../units/signer.js';

/** A key pair in memory, with whatever it was made from. It never leaves this room. */
export type KeyMaterial = {
  readonly scheme: Scheme;
  /** The 32-byte account id as well. */
  readonly publicKey: Uint8Array;
  /** 64 bytes as the keyring holds them: sr25519 scalar times 8 and nonce, ed25519 seed and public key. */
  readonly secretKey: Uint8Array;
  readonly seed: Uint8Array | undefined;
  readonly phrase: string | undefined;
};
