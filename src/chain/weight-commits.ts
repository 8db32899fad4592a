import type { Beacon } from '../timelock/quicknet.js';
import type { BlockRef } from '../units/block.js';
import type { Hex } from '../units/hex.js';
import type { Netuid } from '../units/money.js';
import type { Ss58 } from '../units/ss58.js';
import type { EpochTerms } from './epochs.js';

/** One mechanism of a subnet. */
export type MechanismPlace = { readonly netuid: Netuid; readonly mechanism: number };

/** What is committed by its hash and not revealed (SubtensorModule.WeightCommits). */
export type HashCommit = {
  readonly hotkey: Ss58;
  readonly hash: Hex;
  /** The block in which it was committed. */
  readonly block: number;
  /** The epoch that was in, where the runtime keeps it (since 423); else it follows from the block. */
  readonly epoch: number | undefined;
};

/** What the chain opens by itself (SubtensorModule.TimelockedWeightCommits). */
export type TimelockedCommit = {
  readonly hotkey: Ss58;
  /** Blake2-256 of the ciphertext, as in the event. */
  readonly hash: Hex;
  /** Undefined in runtimes that do not keep it (before 301). */
  readonly block: number | undefined;
  readonly epoch: number;
  readonly round: bigint;
};

/** What a mechanism asks of whoever commits, at one block. */
export type CommitTerms = EpochTerms & {
  /** Mechanisms of the subnet; one where the runtime has none (before 320). */
  readonly mechanisms: number;
  /** Blocks between two commits of one uid (WeightsSetRateLimit). */
  readonly rateLimit: number;
  /** WeightsVersionKey: the least that weights must bear; 0 takes any. */
  readonly versionKey: bigint;
  /** CommitRevealWeightsVersion; undefined in runtimes without it (before 301). */
  readonly timelockVersion: number | undefined;
  /** Milliseconds since 1970 of the block (Timestamp.Now). */
  readonly now: number;
};

/** The drand beacon whose pulses open timelocked commits. */
export type ChainBeacon = Beacon & {
  /** Drand.LastStoredRound: no commit may name an earlier one. */
  readonly lastStoredRound: number;
  /** Whether it is the one pinned for this network, and not what the chain says of itself. */
  readonly pinned: boolean;
};

export type WeightCommitReads = {
  /** Undefined where there is no such subnet. */
  readonly commitTerms: (netuid: Netuid, at: BlockRef) => Promise<CommitTerms | undefined>;
  /** Oldest first; those of one hotkey, or of all. */
  readonly hashCommits: (
    place: MechanismPlace,
    hotkey: Ss58 | undefined,
    at: BlockRef,
  ) => Promise<readonly HashCommit[]>;
  /** Oldest first; those of one hotkey, or of all. */
  readonly timelockedCommits: (
    place: MechanismPlace,
    hotkey: Ss58 | undefined,
    at: BlockRef,
  ) => Promise<readonly TimelockedCommit[]>;
  /** Blake2-256: what the chain makes of a commit's preimage, and of a ciphertext. */
  readonly commitHash: (bytes: Uint8Array) => Hex;
  readonly beacon: (at: BlockRef) => Promise<ChainBeacon>;
  /** Locks bytes until the beacon signs a round; loads the cryptography. */
  readonly lockForRound: (beacon: Beacon, round: number, payload: Uint8Array) => Promise<Hex>;
};
