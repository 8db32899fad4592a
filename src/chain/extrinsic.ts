import type { Era } from '../units/era.js';
import type { Rao } from '../units/money.js';
import type { Ss58 } from '../units/ss58.js';

/**
 * A decoded SCALE value in plain terms: integers as decimal strings, accounts as SS58, bytes as hex,
 * a variant as its name or as an object of its name, a call inside as a DecodedCall.
 */
export type Plain =
  | string
  | boolean
  | null
  | readonly Plain[]
  | { readonly [name: string]: Plain }
  | DecodedCall;

/** A call by the runtime's own names, arguments in its order. */
export type DecodedCall = {
  readonly pallet: string;
  readonly name: string;
  readonly args: { readonly [name: string]: Plain };
};

/** What extrinsic bytes say; nothing of it is checked against the chain, the signature neither. */
export type DecodedExtrinsic = {
  readonly signer: Ss58 | null;
  /** Null, like the three below it, for an extrinsic that nobody signed. */
  readonly nonce: number | null;
  readonly era: Era | null;
  readonly tip: Rao | null;
  readonly metadataHash: boolean;
  readonly call: DecodedCall;
  readonly hash: `0x${string}`;
};

export type ExtrinsicReads = {
  /** Decodes whole extrinsic bytes by the connected runtime's metadata, or refuses `bad-input`. */
  readonly decode: (bytes: Uint8Array) => DecodedExtrinsic;
};
