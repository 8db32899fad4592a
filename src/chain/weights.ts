import type { BlockRef } from '../units/block.js';
import type { Netuid } from '../units/money.js';
import type { Ss58 } from '../units/ss58.js';

/** Weights as storage keeps them: uid and value, the largest value 65535. */
export type StoredWeights = readonly (readonly [uid: number, value: number])[];

/** What a subnet asks of weights at one block (SubtensorModule). */
export type WeightRules = {
  /** Number of uids, SubnetworkN. */
  readonly neurons: number;
  /** Blocks between two settings of one uid, WeightsSetRateLimit. */
  readonly rateLimit: number;
  readonly versionKey: bigint;
  readonly minAllowedWeights: number;
  /** Parts of 65535; 65535 is no limit, and what every runtime since 334 takes. */
  readonly maxWeightsLimit: number;
  /** Whether weights must be committed first, CommitRevealWeightsEnabled. */
  readonly commitReveal: boolean;
  /** Total stake a uid needs, StakeThreshold. */
  readonly stakeThreshold: bigint;
  readonly ownerHotkey: Ss58;
  /** MechanismCountCurrent; 1 where the runtime knows no mechanisms. */
  readonly mechanisms: number;
  /** Blocks for which a new neuron is safe from pruning, ImmunityPeriod. */
  readonly immunityPeriod: number;
};

/** A registered hotkey as the rules see it. */
export type WeightSetter = {
  readonly uid: number;
  /** Block of its last weights, or of its registration (LastUpdate); 0 is never. */
  readonly lastUpdate: number;
  readonly validatorPermit: boolean;
};

/** A neuron that weights are on. */
export type WeightTarget = {
  readonly uid: number;
  readonly hotkey: Ss58;
  /** BlockAtRegistration. */
  readonly registeredAt: number;
};

/** The weights of one validator. */
export type ValidatorWeights = {
  readonly uid: number;
  readonly hotkey: Ss58;
  readonly lastUpdate: number;
  readonly weights: StoredWeights;
};

/** The bonds of one validator, as the last epoch left them. */
export type ValidatorBonds = {
  readonly uid: number;
  readonly hotkey: Ss58;
  /** Uid and bond of 65535 parts. */
  readonly bonds: StoredWeights;
};

/**
 * Weights of a mechanism, the first when none is named. All refuse `not-in-runtime` for another one
 * where the runtime has no mechanisms.
 */
export type WeightReads = {
  /** Undefined where there is no such subnet. */
  readonly weightRules: (netuid: Netuid, at: BlockRef) => Promise<WeightRules | undefined>;
  /** Undefined for a hotkey without a uid in the subnet. */
  readonly weightSetter: (
    netuid: Netuid,
    hotkey: Ss58,
    at: BlockRef,
    mechanism?: number,
  ) => Promise<WeightSetter | undefined>;
  /** Those of the uids that exist, in the order asked. */
  readonly weightTargets: (
    netuid: Netuid,
    uids: readonly number[],
    at: BlockRef,
  ) => Promise<readonly WeightTarget[]>;
  /** The stake that counts for StakeThreshold: alpha, and TAO on root at its weight. */
  readonly totalStake: (netuid: Netuid, uid: number, at: BlockRef) => Promise<bigint>;
  /** Empty where nothing was ever set. */
  readonly weightsOf: (
    netuid: Netuid,
    uid: number,
    at: BlockRef,
    mechanism?: number,
  ) => Promise<StoredWeights>;
  /** Everybody who has set weights, by uid. */
  readonly allWeights: (
    netuid: Netuid,
    at: BlockRef,
    mechanism?: number,
  ) => Promise<readonly ValidatorWeights[]>;
  /** Everybody who has bonds, by uid. */
  readonly allBonds: (
    netuid: Netuid,
    at: BlockRef,
    mechanism?: number,
  ) => Promise<readonly ValidatorBonds[]>;
};
