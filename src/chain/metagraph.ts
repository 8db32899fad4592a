import type { BlockRef } from '../units/block.js';
import type { Alpha, Netuid, Rao } from '../units/money.js';
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
  /** Block of the last weights. */
  readonly lastUpdate: number;
  readonly registeredAt: number;
  /** Undefined while the neuron has announced none. */
  readonly axon: Axon | undefined;
};

export type Metagraph = {
  readonly netuid: Netuid;
  readonly name: string;
  readonly symbol: string;
  readonly tempo: number;
  readonly blocksSinceLastEpoch: number;
  readonly ownerColdkey: Ss58;
  readonly mostNeurons: number;
  /** By uid, from 0. */
  readonly neurons: readonly Neuron[];
};

export type MetagraphReads = {
  /** Undefined when the subnet does not exist. */
  readonly metagraph: (netuid: Netuid, at: BlockRef) => Promise<Metagraph | undefined>;
};
