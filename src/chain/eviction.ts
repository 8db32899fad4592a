import type { BlockRef } from '../units/block.js';
import type { Alpha, Netuid } from '../units/money.js';
import type { Ss58 } from '../units/ss58.js';

/** A neuron, as far as being replaced depends on it. */
export type Candidate = {
  readonly uid: number;
  readonly hotkey: Ss58;
  /** SubtensorModule.Emission of the last epoch. */
  readonly emission: Alpha;
  /** SubtensorModule.PruningScores; undefined in runtimes that replace by emission (since 347). */
  readonly score: number | undefined;
  readonly registeredAt: number;
  /** Whether the subnet's owner coldkey owns the hotkey, in runtimes that spare such. */
  readonly ownedByOwner: boolean;
};

/** By what a full subnet chooses the neuron that a new one replaces. */
export type UidEviction = {
  readonly candidates: readonly Candidate[];
  readonly mostNeurons: number;
  /** SubtensorModule.ImmunityPeriod in blocks. */
  readonly immunityPeriod: number;
  /** SubtensorModule.MinNonImmuneUids; zero where there is none. */
  readonly minNonImmuneUids: number;
  /** SubtensorModule.ImmuneOwnerUidsLimit; one, for SubnetOwnerHotkey alone, where there is none. */
  readonly immuneOwnerUidsLimit: number;
  /** SubtensorModule.SubnetOwnerHotkey. */
  readonly subnetOwnerHotkey: Ss58;
};

/** A subnet, as far as being replaced depends on it. */
export type SubnetCandidate = {
  readonly netuid: Netuid;
  readonly ownerColdkey: Ss58;
  readonly registeredAt: number;
  /** SubtensorModule.SubnetMovingPrice, I96F32 bits. */
  readonly movingPrice: bigint;
  /** Whether a pool makes the price; where none does, it counts as one. */
  readonly dynamic: boolean;
};

/** By what a full chain chooses the subnet that a new one replaces. */
export type SubnetEviction = {
  /** All but root. */
  readonly candidates: readonly SubnetCandidate[];
  /** SubtensorModule.SubnetLimit. */
  readonly mostSubnets: number;
  /** SubtensorModule.NetworkImmunityPeriod in blocks. */
  readonly immunityPeriod: number;
};

export type EvictionReads = {
  /** Undefined when the subnet does not exist. */
  readonly uidEviction: (netuid: Netuid, at: BlockRef) => Promise<UidEviction | undefined>;
  /** Refuses `not-in-runtime` where new subnets replace none (before 346). */
  readonly subnetEviction: (at: BlockRef) => Promise<SubnetEviction>;
};
