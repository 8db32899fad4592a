import type { BlockRef } from '../units/block.js';
import type { Rao } from '../units/money.js';
import type { Signer } from '../units/signer.js';
import type { Ss58 } from '../units/ss58.js';
import type { AutoStakeReads } from './auto-stake.js';
import type { BlockReads } from './blocks.js';
import type { Call } from './call.js';
import type { CallReads } from './call-reads.js';
import type { CommitmentReads } from './commitments.js';
import type { DelegationReads } from './delegation.js';
import type { DevelopmentBlocks } from './development-blocks.js';
import type { EmissionReads } from './emission.js';
import type { EpochStateReads } from './epoch-state.js';
import type { EpochReads } from './epochs.js';
import type { EvictionReads } from './eviction.js';
import type { ExtrinsicReads } from './extrinsic.js';
import type { HotkeyReads } from './hotkeys.js';
import type { HyperparameterReads } from './hyperparameters.js';
import type { IdentityReads } from './identity.js';
import type { KeySwapReads } from './key-swap.js';
import type { LockPriceReads } from './lock-price.js';
import type { LockReads } from './locks.js';
import type { MechanismReads } from './mechanisms.js';
import type { MetagraphReads } from './metagraph.js';
import type { Heads, Outcome, Sent, SignedExtrinsic, SigningTerms, Until } from './outcome.js';
import type { PoolReads } from './pool.js';
import type { PositionReads } from './position.js';
import type { PriceHistoryReads } from './price-history.js';
import type { ReadNow } from './provider/moment.js';
import type { ProxyReads } from './proxy.js';
import type { RawReads } from './raw.js';
import type { RegistrationBoardReads } from './registration-board.js';
import type { RootClaimReads } from './root-claims.js';
import type { ServingReads } from './serving.js';
import type { SettingReads } from './settings.js';
import type { ShieldReads } from './shield.js';
import type { StakeReads } from './stake.js';
import type { RegistrationReads, SubnetOpeningReads, SubnetReads } from './subnet.js';
import type { SubnetIdentityReads } from './subnet-identity.js';
import type { SubnetStandingReads } from './subnet-standing.js';
import type { WeightCommitReads } from './weight-commits.js';
import type { WeightReads } from './weights.js';

/** Which chain answered, verified at connection. */
export type ChainIdentity = {
  readonly network: string;
  readonly url: string;
  readonly genesis: string;
  readonly specName: string;
  readonly specVersion: number;
  /** A chain for development: not a pinned network, and on this machine. */
  readonly development: boolean;
};

/** One account's TAO at one block (System.Account), all in rao. */
export type AccountBalance = {
  readonly free: Rao;
  readonly reserved: Rao;
  readonly frozen: Rao;
};

export type AccountReads = {
  /** The best block now; pass its hash to every read of one decision. */
  readonly head: () => Promise<BlockRef>;
  /** Reads the best block's state without asking first which block that is. */
  readonly now: ReadNow;
  /** Balances of many accounts at one block, in the order asked; an unknown account has zero. */
  readonly balances: (
    addresses: readonly Ss58[],
    at: BlockRef,
  ) => Promise<readonly AccountBalance[]>;
  /** Balances.ExistentialDeposit: an account below it is removed. */
  readonly existentialDeposit: () => Rao;
};

export type FeeReads = {
  /**
   * Fee of this very call by TransactionPaymentApi.query_info, without the tip. It counts bytes, so
   * it is exact for the terms given; without terms, for the next nonce, the usual era and no tip.
   */
  readonly fee: (call: Call, from: Ss58, at: BlockRef, terms?: SigningTerms) => Promise<Rao>;
  /** Bytes that this very call has as a signed extrinsic, its length prefix included. */
  readonly signedLength: (call: Call, from: Ss58, terms: SigningTerms) => number;
};

export type Submission = {
  /** The nonce after everything of this account's that the chain and the node's pool hold. */
  readonly nextNonce: (address: Ss58) => Promise<number>;
  /**
   * What a signature that begins in this block, or in the best one now, rests on; refuses
   * `stale-node` when these cannot be heads of a chain that is running.
   */
  readonly signingHeads: (at?: BlockRef) => Promise<Heads>;
  /**
   * Signs and sends nothing, from the given heads or those of the moment. Refuses `runtime-changed`
   * when the runtime was upgraded since the connection was made, or when the call no longer encodes
   * to `callHex`, the bytes that were shown.
   */
  readonly sign: (
    call: Call,
    signer: Signer,
    terms: SigningTerms,
    callHex?: `0x${string}`,
    heads?: Heads,
  ) => Promise<SignedExtrinsic>;
  /**
   * Follows what another hand sends, and sends nothing itself; `unseen` when the search is cut short.
   */
  readonly watch: (
    sent: Sent,
    until: Exclude<Until, 'submitted'>,
    stop: AbortSignal,
  ) => Promise<Outcome>;
  /**
   * Sends fresh bytes and follows them. Refuses what the pool refuses for certain; anything that
   * leaves it open whether they landed ends as `unseen`. `taken` is told once the pool has them, so
   * that it counts their nonce.
   */
  readonly broadcast: (
    signed: Sent,
    until: Until,
    stop: AbortSignal,
    taken?: () => void,
  ) => Promise<Outcome>;
  /**
   * Brings to its end what was signed earlier, here or by another process: looks for the bytes in
   * the chain, sends the same ones again where they may still land, and waits. Never signs.
   */
  readonly settle: (
    sent: Sent,
    until: Exclude<Until, 'submitted'>,
    stop: AbortSignal,
  ) => Promise<Outcome>;
  /** The end, where final blocks show it already; sends nothing and waits for nothing. */
  readonly find: (sent: Sent) => Promise<Outcome | undefined>;
};

export type MetadataHashReads = {
  /**
   * The RFC-78 digest of the very metadata this connection encodes with. Undefined where the node
   * gives no V15 metadata, or the runtime has no place for a digest or is known to carry none.
   */
  readonly metadataHash: () => Promise<`0x${string}` | undefined>;
};

/** A connected chain. Each command asks for the slices it uses. */
export type Chain = ChainIdentity &
  AccountReads &
  FeeReads &
  BlockReads &
  StakeReads &
  PoolReads &
  PositionReads &
  WeightReads &
  WeightCommitReads &
  CallReads &
  SubnetReads &
  SubnetStandingReads &
  PriceHistoryReads &
  SubnetOpeningReads &
  LockPriceReads &
  RegistrationReads &
  RegistrationBoardReads &
  EvictionReads &
  EpochReads &
  EpochStateReads &
  EmissionReads &
  MetagraphReads &
  HyperparameterReads &
  SettingReads &
  ServingReads &
  CommitmentReads &
  SubnetIdentityReads &
  MechanismReads &
  ExtrinsicReads &
  MetadataHashReads &
  ProxyReads &
  ShieldReads &
  IdentityReads &
  HotkeyReads &
  KeySwapReads &
  DevelopmentBlocks &
  DelegationReads &
  RootClaimReads &
  AutoStakeReads &
  LockReads &
  RawReads &
  Submission & { readonly close: () => Promise<void> };
