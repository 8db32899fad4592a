import type { BlockRef } from '../units/block.js';
import type { Alpha, Netuid, Rao, RaoPerAlpha } from '../units/money.js';
import type { Ratio } from '../units/ratio.js';
import type { Ss58 } from '../units/ss58.js';

/** Where a neuron says it can be reached; nobody checked it. */
export type Axon = {
  readonly ip: bigint;
  /** 4 or 6. */
  readonly ipType: number;
  readonly port: number;
  readonly version: number;
};

/** One neuron of a subnet. What this runtime does not compute is undefined, never zero. */
export type Neuron = {
  readonly uid: number;
  readonly hotkey: Ss58;
  readonly coldkey: Ss58;
  /** The name in the coldkey's SubtensorModule.IdentitiesV2, which its owner wrote. */
  readonly identity: string | undefined;
  /** What counts in consensus: alpha stake, plus root stake by the TAO weight. */
  readonly stakeWeight: Alpha;
  readonly alphaStake: Alpha;
  /** TAO staked on root. */
  readonly rootStake: Rao;
  readonly consensus: Ratio | undefined;
  readonly incentive: Ratio | undefined;
  readonly dividends: Ratio | undefined;
  readonly validatorTrust: Ratio | undefined;
  readonly trust: Ratio | undefined;
  readonly rank: Ratio | undefined;
  /** Alpha earned in the last epoch. */
  readonly emission: Alpha;
  readonly validatorPermit: boolean;
  readonly active: boolean;
  /** Block of the last weights; undefined where a mechanism has none for this neuron yet. */
  readonly lastUpdate: number | undefined;
  readonly registeredAt: number;
  /** Undefined while the neuron has announced none. */
  readonly axon: Axon | undefined;
};

/** The neurons of a subnet and its pool, all of one block. */
export type Metagraph = {
  readonly netuid: Netuid;
  readonly name: string;
  readonly symbol: string;
  /** Whose incentives and last weights these are; all else the mechanisms share. */
  readonly mechanism: number;
  /** SubtensorModule.MechanismCountCurrent; one where the runtime has no mechanisms. */
  readonly mechanisms: number;
  readonly tempo: number;
  readonly blocksSinceLastEpoch: number;
  readonly ownerColdkey: Ss58;
  readonly ownerHotkey: Ss58;
  readonly registeredAt: number;
  /** The block from which it has emission; undefined until its owner starts it. */
  readonly firstEmission: number | undefined;
  readonly mostNeurons: number;
  readonly price: RaoPerAlpha;
  readonly taoIn: Rao;
  readonly alphaIn: Alpha;
  /** Alpha in the hands of stakers. */
  readonly alphaOut: Alpha;
  /** SubtensorModule.Burn: the price of a uid. */
  readonly burn: Rao;
  readonly registrationOpen: boolean;
  /** By uid, from 0. */
  readonly neurons: readonly Neuron[];
};

export type MetagraphReads = {
  /**
   * Undefined when the subnet does not exist; refuses `not-found` for a mechanism it does not have,
   * and `not-in-runtime` for any but the first where the runtime has no mechanisms.
   */
  readonly metagraph: (
    netuid: Netuid,
    at: BlockRef,
    mechanism?: number,
  ) => Promise<Metagraph | undefined>;
};
