import type { Ss58 } from './ss58.js';

/** How a key signs. */
export type Scheme = 'sr25519' | 'ed25519';

/** An unlocked key. It signs and says who it is; the secret itself never leaves the wallet room. */
export type Signer = {
  readonly address: Ss58;
  readonly publicKey: Uint8Array;
  readonly scheme: Scheme;
  /** Signs the bytes exactly as given; 64 bytes, without a scheme prefix. */
  readonly sign: (payload: Uint8Array) => Uint8Array;
};
