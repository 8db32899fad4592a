import type { BlockRef } from '../units/block.js';
import type { Rao } from '../units/money.js';
import type { Signer } from '../units/signer.js';
import type { Ss58 } from '../units/ss58.js';
import type { Call } from './call.js';
import type { HyperparameterReads } from './hyperparameters.js';
import type { MetagraphReads } from './metagraph.js';
import type { Outcome, SignedExtrinsic } from './outcome.js';
import type { StakeReads } from './stake.js';
import type { CallReads, RegistrationReads, SubnetOpeningReads, SubnetReads } from './subnet.js';
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
  /** Balances of many accounts at one block, in the order asked; an unknown account has zero. */
  readonly balances: (
    addresses: readonly Ss58[],
    at: BlockRef,
  ) => Promise<readonly AccountBalance[]>;
  /** Balances.ExistentialDeposit: an account below it is removed. */
  readonly existentialDeposit: () => Rao;
};

export type FeeReads = {
  /** Fee of this very call by TransactionPaymentApi.query_info, without a tip. */
  readonly fee: (call: Call, from: Ss58, at: BlockRef) => Promise<Rao>;
};

export type Submission = {
  /** Signs the call for the chain's present nonce and a mortal era of 128 blocks; sends nothing. */
  readonly sign: (call: Call, signer: Signer) => Promise<SignedExtrinsic>;
  /**
   * Sends the signed bytes and follows them until they are final. Refuses what the pool refuses;
   * anything that leaves it open whether they landed ends as `unseen`.
   */
  readonly broadcast: (signed: SignedExtrinsic, stop: AbortSignal) => Promise<Outcome>;
};

/** A connected chain. Each command asks for the slices it uses. */
export type Chain = ChainIdentity &
  AccountReads &
  FeeReads &
  StakeReads &
  WeightReads &
  CallReads &
  SubnetReads &
  SubnetOpeningReads &
  RegistrationReads &
  MetagraphReads &
  HyperparameterReads &
  Submission & { readonly close: () => Promise<void> };
