import type { BlockRef } from '../units/block.js';
import type { Hex } from '../units/hex.js';
import type { Netuid } from '../units/money.js';
import type { Ss58 } from '../units/ss58.js';

export const commitmentHashes = ['BlakeTwo256', 'Sha256', 'Keccak256', 'ShaThree256'] as const;

/** One field of a commitment (pallet_commitments::types::Data). */
export type CommitmentField =
  | { readonly kind: 'nothing' }
  /** Anybody can read it. */
  | { readonly kind: 'bytes'; readonly bytes: Hex }
  /** Of something that is kept elsewhere. */
  | {
      readonly kind: 'hash';
      readonly hash: Hex;
      readonly by: (typeof commitmentHashes)[number];
    }
  /** Sealed until a round of the drand beacon. */
  | { readonly kind: 'sealed'; readonly bytes: Hex; readonly round: bigint }
  /** Asks for the hotkey's bonds to be reset. */
  | { readonly kind: 'bonds-reset' };

/** What a hotkey has committed on a subnet. */
export type Commitment = {
  readonly hotkey: Ss58;
  /** The block in which it did. */
  readonly block: number;
  readonly fields: readonly CommitmentField[];
};

/** Something that was sealed and has been opened. */
export type Revealed = { readonly bytes: Hex; readonly block: number };

/** What a hotkey may still commit. */
export type CommitmentTerms = {
  readonly uid: number | undefined;
  /** Bytes a hotkey may commit in one epoch (Commitments.MaxSpace), and those of this epoch so far. */
  readonly most: number;
  readonly used: number;
  readonly mostFields: number;
  /** Most bytes of one field in the connected runtime. */
  readonly mostBytes: number;
};

export type CommitmentReads = {
  /** Undefined where nothing is committed. */
  readonly commitmentOf: (
    netuid: Netuid,
    hotkey: Ss58,
    at: BlockRef,
  ) => Promise<Commitment | undefined>;
  /** Every commitment on a subnet, by hotkey. */
  readonly commitments: (netuid: Netuid, at: BlockRef) => Promise<readonly Commitment[]>;
  /** What was opened of a hotkey's, the newest last (Commitments.RevealedCommitments). */
  readonly revealed: (netuid: Netuid, hotkey: Ss58, at: BlockRef) => Promise<readonly Revealed[]>;
  /** Undefined when the subnet does not exist. */
  readonly commitmentTerms: (
    netuid: Netuid,
    hotkey: Ss58,
    at: BlockRef,
  ) => Promise<CommitmentTerms | undefined>;
};
