import type { BlockRef } from '../units/block.js';
import type { Era } from '../units/era.js';
import type { Rao } from '../units/money.js';
import type { Ss58 } from '../units/ss58.js';

/** What a signature covers beside the call. */
export type SigningTerms = {
  readonly nonce: number;
  readonly era: Era;
  readonly tip: Rao;
  /** Whether it also covers the digest of the metadata it was encoded with (RFC-78). */
  readonly metadataHash: boolean;
};

/** The best block and the last final one, as one node told them at one time. */
export type Heads = { readonly best: BlockRef; readonly final: BlockRef };

/** A signed extrinsic, ready to be sent any number of times: the same bytes can land only once. */
export type SignedExtrinsic = {
  readonly bytes: Uint8Array;
  /** Blake2-256 of the bytes, the name under which explorers know it. */
  readonly hash: `0x${string}`;
  readonly nonce: number;
  /** No block before it can hold the bytes. */
  readonly firstBlock: number;
  /** The last block that may include it; null for an immortal one. */
  readonly lastBlock: number | null;
  /** The SCALE bytes of the call that was signed. */
  readonly callHex: `0x${string}`;
};

/** What has to be known of signed bytes to learn, at any later time, what became of them. */
export type Sent = Omit<SignedExtrinsic, 'callHex'> & { readonly signer: Ss58 };

/** How far a submission is followed. */
export type Until = 'submitted' | 'included' | 'finalized';

/** One event of an extrinsic, decoded by the metadata of its block. */
export type ChainEvent = {
  readonly pallet: string;
  readonly name: string;
  /**
   * Field values as text: amounts as decimal integers, accounts as SS58, a dispatch error by its
   * names, anything nested as JSON of such texts.
   */
  readonly fields: Readonly<Record<string, string>>;
};

/** A dispatch error by its names: `Balances.InsufficientBalance` or `Token.FundsUnavailable`. */
export type DispatchError = {
  readonly pallet: string;
  readonly name: string;
  /** What the runtime's authors say about it, if the metadata carries it. */
  readonly docs: string;
};

type Landed = {
  readonly block: BlockRef;
  readonly hash: `0x${string}`;
  readonly events: readonly ChainEvent[];
};

/** How the calls of a batch ended that goes on, or stops, after a failure. */
export type Parts = {
  readonly done: number;
  readonly failed: number;
  /** Which one stopped the batch, from 0 (Utility.BatchInterrupted); null where it went on. */
  readonly index: number | null;
};

/** How a submission ended. `unseen` may still land, so it is never a reason to sign again. */
export type Outcome =
  | (Landed & { readonly status: 'finalized' })
  /** In a block that may still be replaced; only when nobody asked to wait longer. */
  | (Landed & { readonly status: 'included' })
  | (Landed & {
      readonly status: 'failed';
      readonly error: DispatchError;
      /** The call whose inner call failed while it succeeded itself, such as `Proxy.proxy`. */
      readonly inside?: string;
      /** Where some of the calls in a batch were done all the same. */
      readonly parts?: Parts;
      /** Whether the block is final. */
      readonly final: boolean;
    })
  /** In the pool; only when nobody asked to wait longer. */
  | { readonly status: 'submitted'; readonly hash: `0x${string}` }
  /** Its last block is final without it: it can never land. */
  | { readonly status: 'expired'; readonly hash: `0x${string}`; readonly lastBlock: number }
  /** Another extrinsic used its nonce in this final block or before it: it can never land. */
  | { readonly status: 'superseded'; readonly hash: `0x${string}`; readonly block: BlockRef }
  | {
      readonly status: 'unseen';
      readonly hash: `0x${string}`;
      readonly reason: string;
      /** Whether it was the connection that ended, so that another may show more. */
      readonly lost: boolean;
    };
