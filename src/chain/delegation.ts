import type { BlockRef } from '../units/block.js';
import type { Netuid, Rao } from '../units/money.js';
import type { Proportion } from '../units/proportion.js';
import type { Ratio } from '../units/ratio.js';
import type { Ss58 } from '../units/ss58.js';

/** A hotkey at the other end of a share of stake: a child, or a parent. */
export type Kin = { readonly hotkey: Ss58; readonly share: Proportion };

/** Children that were chosen and wait. */
export type PendingChildren = {
  readonly children: readonly Kin[];
  /** They take effect at the first epoch after this block. */
  readonly cooldown: number;
  /** That epoch, as the subnet's schedule stands now; undefined for a subnet without epochs. */
  readonly epoch: number | undefined;
};

/** To whom a hotkey lends its stake on one subnet, and who lends to it. */
export type Family = {
  readonly netuid: Netuid;
  /** SubtensorModule.ChildKeys. */
  readonly children: readonly Kin[];
  /** SubtensorModule.PendingChildKeys; undefined where nothing waits. */
  readonly pending: PendingChildren | undefined;
  /** SubtensorModule.ParentKeys. */
  readonly parents: readonly Kin[];
  /** What the hotkey keeps as a child, at least the least that the subnet demands. */
  readonly take: Ratio;
  /** The least take here (MinChildkeyTake, and MinChildkeyTakePerSubnet where the runtime has it). */
  readonly leastTake: Ratio;
  /** The first block that takes other children; zero where none were ever chosen. */
  readonly childrenOpenAt: number;
  /** The first block that takes a higher take; zero where it was never set. */
  readonly takeOpensAt: number;
};

/** What choosing children rests on. */
export type ChildrenTerms = {
  /** SubtensorModule.StakeThreshold: the least stake, in TAO, of a hotkey that chooses children. */
  readonly threshold: Rao;
  /** Stake on the hotkey in all subnets in TAO, never told too low. */
  readonly stakeAtMost: Rao;
  /** Those of the subnets whose owner chose this hotkey: no stake is asked for there. */
  readonly ownedSubnets: readonly Netuid[];
  /** Blocks between choosing children and the epoch that may bring them. */
  readonly cooldown: number;
  /** Whether a hotkey may not be parent and child of another at once (since spec 302). */
  readonly parentsApart: boolean;
};

/** What a delegate's take rests on. */
export type DelegateTakeTerms = {
  /** SubtensorModule.Delegates, or the default of a hotkey that never set one. */
  readonly take: Ratio;
  readonly least: Ratio;
  readonly most: Ratio;
  /** The first block that takes a higher take; zero where it was never changed. */
  readonly risesAt: number;
  /** Blocks between two changes of which the later raises it. */
  readonly interval: number;
};

export type DelegationReads = {
  /** Every subnet but root, by number (SubtensorModule.NetworksAdded). */
  readonly netuids: (at: BlockRef) => Promise<readonly Netuid[]>;
  /** In the order of the subnets asked for. */
  readonly families: (
    hotkey: Ss58,
    netuids: readonly Netuid[],
    at: BlockRef,
  ) => Promise<readonly Family[]>;
  /** What each hotkey keeps as a child on a subnet, in the order asked. */
  readonly childkeyTakes: (
    places: readonly { readonly hotkey: Ss58; readonly netuid: Netuid }[],
    at: BlockRef,
  ) => Promise<readonly Ratio[]>;
  /** SubtensorModule.MaxChildkeyTake. */
  readonly mostChildkeyTake: (at: BlockRef) => Promise<Ratio>;
  readonly childrenTerms: (
    hotkey: Ss58,
    netuids: readonly Netuid[],
    at: BlockRef,
  ) => Promise<ChildrenTerms>;
  readonly delegateTake: (hotkey: Ss58, at: BlockRef) => Promise<DelegateTakeTerms>;
};
