import type { Json } from '../format/json.js';
import type { View } from '../format/view.js';
import type { ProcessIdentity } from '../lock/process-identity.js';
import type { BlockRef } from '../units/block.js';
import type { Ss58 } from '../units/ss58.js';

type Hex = `0x${string}`;

/** What was signed, written down before anything is sent: the bytes can be sent again, never signed again. */
export type JournalEntry = {
  readonly hash: Hex;
  readonly bytes: Hex;
  readonly signer: Ss58;
  readonly nonce: number;
  /** The first block whose state the signature is valid for. */
  readonly firstBlock: number;
  /** The last block that may include it; null for a signature that stays valid. */
  readonly lastBlock: number | null;
  readonly network: string;
  readonly genesis: string;
  readonly specVersion: number;
  /** The command's words, as in `wallet transfer`. */
  readonly words: string;
  /** What it is, whichever words call it: the calls it may sign. */
  readonly operation: string;
  /** What the operator asked for, with names resolved to addresses. */
  readonly request: unknown;
  /** The call in this program's own words. */
  readonly call: unknown;
  readonly plan: Json;
  readonly idempotencyKey: string | null;
  /** Its place among transactions that were signed together, which one command follows. */
  readonly batch?: {
    /** All of them, in the order of their nonces. */
    readonly hashes: readonly [Hex, ...Hex[]];
    readonly position: number;
    /** The second is inside the first, which alone is sent; by itself it would show what was sealed. */
    readonly sealed?: true;
  };
};

/** How it ended, as far as this program saw. */
export type Settlement = {
  readonly status:
    | 'finalized'
    | 'included'
    | 'submitted'
    | 'failed'
    | 'refused'
    | 'expired'
    | 'superseded'
    | 'unseen';
  readonly block: BlockRef | null;
  /** Why, for an end that is no success. */
  readonly reason: string | null;
};

/** What the command answered, kept so that the same answer can be given again. */
export type StoredAnswer = { readonly data: Json; readonly view: View };

/** One extrinsic's whole story. */
export type Story = {
  readonly entry: JournalEntry;
  /** When it was signed, ISO 8601. */
  readonly signedAt: string;
  /** The process that signed it; while it lives, it follows the extrinsic itself. */
  readonly writer: ProcessIdentity;
  readonly settlement: Settlement | null;
  readonly answer: StoredAnswer | null;
};

const ENDS: readonly string[] = [
  'finalized',
  'failed',
  'refused',
  'expired',
  'superseded',
] satisfies readonly Settlement['status'][];

/** Whether nothing more can happen to it. */
export const isOver = ({ settlement }: Story): boolean =>
  settlement !== null && ENDS.includes(settlement.status);
