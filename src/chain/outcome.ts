import type { BlockRef } from '../units/block.js';

/** A signed extrinsic, ready to be sent any number of times: the same bytes can land only once. */
export type SignedExtrinsic = {
  readonly bytes: Uint8Array;
  /** Blake2-256 of the bytes, the name under which explorers know it. */
  readonly hash: `0x${string}`;
  readonly nonce: number;
  /** The last block that may include it. */
  readonly lastBlock: number;
};

/** One event of an extrinsic, decoded by the connected runtime's metadata. */
export type ChainEvent = {
  readonly pallet: string;
  readonly name: string;
  /** Field values as text: amounts as decimal integers, accounts as SS58. */
  readonly fields: Readonly<Record<string, string>>;
};

/** A dispatch error by its names: `Balances.InsufficientBalance` or `Token.FundsUnavailable`. */
export type DispatchError = {
  readonly pallet: string;
  readonly name: string;
  /** What the runtime's authors say about it, if the metadata carries it. */
  readonly docs: string;
};

/** How a broadcast ended. `unseen` may still land, so it is never a reason to sign again. */
export type Outcome =
  | {
      readonly status: 'finalized';
      readonly block: BlockRef;
      readonly hash: `0x${string}`;
      readonly events: readonly ChainEvent[];
    }
  | {
      readonly status: 'failed';
      readonly block: BlockRef;
      readonly hash: `0x${string}`;
      readonly error: DispatchError;
    }
  | { readonly status: 'unseen'; readonly hash: `0x${string}`; readonly reason: string };
