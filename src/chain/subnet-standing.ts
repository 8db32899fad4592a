import type { BlockRef } from '../units/block.js';
import type { Alpha, Rao } from '../units/money.js';
import type { SubnetSummary } from './subnet.js';

/** A subnet among the others: what it gets, who is in it and what a place costs. */
export type SubnetStanding = SubnetSummary & {
  readonly blocksSinceLastEpoch: number;
  /**
   * TAO of the last block that gave it any: what its pool got (SubtensorModule.SubnetTaoInEmission)
   * and what bought its alpha (SubnetExcessTao, where the runtime has it).
   */
  readonly emission: Rao;
  /** SubtensorModule.SubnetAlphaOutEmission: alpha made for its stakers in a block. */
  readonly alphaOutEmission: Alpha;
  readonly neurons: number;
  readonly mostNeurons: number;
  /** Uids with a validator permit. */
  readonly validators: number;
  /** SubtensorModule.Burn: the price of a uid. */
  readonly burn: Rao;
  /** SubtensorModule.NetworkRegistrationAllowed. */
  readonly registrationOpen: boolean;
  /** SubtensorModule.MechanismCountCurrent; one where the runtime has no mechanisms. */
  readonly mechanisms: number;
};

export type SubnetStandingReads = {
  /** All subnets in two round trips, root first. */
  readonly standings: (at: BlockRef) => Promise<readonly SubnetStanding[]>;
};
