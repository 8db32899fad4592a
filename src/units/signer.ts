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
  readonly notes: KeyNotes;
};

/** What a key writes down for itself: without its secret a note is neither read nor changed. */
export type KeyNotes = {
  /** Seals a note about something that may be known; each time into other bytes. */
  readonly seal: (about: string, note: Uint8Array) => Uint8Array;
  /** Undefined for a note of another key, or about something else, or one that was altered. */
  readonly open: (about: string, sealed: Uint8Array) => Uint8Array | undefined;
};
