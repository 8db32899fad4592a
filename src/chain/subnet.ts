import type { BlockRef } from '../units/block.js';
import type { Alpha, Netuid, Rao, RaoPerAlpha } from '../units/money.js';
import type { Ss58 } from '../units/ss58.js';

/** One subnet at one block (SubnetInfoRuntimeApi.get_dynamic_info), with its spot price. */
export type SubnetSummary = {
  readonly netuid: Netuid;
  /** What its owner calls it, or the runtime's own name; others wrote it. */
  readonly name: string;
  readonly symbol: string;
  /** Blocks between epochs. */
  readonly tempo: number;
  readonly ownerColdkey: Ss58;
  readonly ownerHotkey: Ss58;
  readonly price: RaoPerAlpha;
  readonly taoIn: Rao;
  readonly alphaIn: Alpha;
  /** Alpha in the hands of stakers. */
  readonly alphaOut: Alpha;
  readonly registeredAt: number;
  /** The block from which it has emission; undefined until its owner starts it. */
  readonly firstEmission: number | undefined;
};

export type SubnetReads = {
  /** All subnets, root first. */
  readonly subnets: (at: BlockRef) => Promise<readonly SubnetSummary[]>;
  readonly subnet: (netuid: Netuid, at: BlockRef) => Promise<SubnetSummary | undefined>;
  /** Many of them: in one request where the runtime has one for all, else side by side. */
  readonly prices: (
    netuids: readonly Netuid[],
    at: BlockRef,
  ) => Promise<ReadonlyMap<Netuid, RaoPerAlpha>>;
  /** Of every subnet, in one request; undefined where the runtime has none for that. */
  readonly allPrices: (at: BlockRef) => Promise<ReadonlyMap<Netuid, RaoPerAlpha> | undefined>;
  /** SwapRuntimeApi.current_alpha_price, rounded down by the runtime. */
  readonly price: (netuid: Netuid, at: BlockRef) => Promise<RaoPerAlpha>;
};

/** What creating and starting subnets rests on. */
export type SubnetOpeningReads = {
  /** What creating a subnet costs at this block. */
  readonly lockCost: (at: BlockRef) => Promise<Rao>;
  /** The first block in which the network takes another subnet. */
  readonly creationOpensAt: (at: BlockRef) => Promise<number>;
  /** Blocks that must pass between creating a subnet and starting it. */
  readonly startDelay: (at: BlockRef) => Promise<number>;
};

/** What buying a place on a subnet rests on. */
export type RegistrationTerms = {
  readonly netuid: Netuid;
  /** SubtensorModule.Burn: the price of a uid at this block. */
  readonly burn: Rao;
  /** SubtensorModule.NetworkRegistrationAllowed. */
  readonly open: boolean;
  readonly neurons: number;
  readonly mostNeurons: number;
  /** Set while the subnet has taken all it takes in an interval (until spec 396): the block of the next. */
  readonly reopensAt: number | undefined;
};

export type RegistrationReads = {
  /** Undefined when the subnet does not exist. */
  readonly registrationTerms: (
    netuid: Netuid,
    at: BlockRef,
  ) => Promise<RegistrationTerms | undefined>;
  /** A hotkey's uid on a subnet (SubtensorModule.Uids), if it is registered there. */
  readonly uidOf: (hotkey: Ss58, netuid: Netuid, at: BlockRef) => Promise<number | undefined>;
  /** The coldkey that owns a hotkey (SubtensorModule.Owner); undefined for one the chain has not met. */
  readonly hotkeyOwner: (hotkey: Ss58, at: BlockRef) => Promise<Ss58 | undefined>;
};
