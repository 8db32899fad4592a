import type { BlockRef } from '../units/block.js';
import type { Alpha, Netuid } from '../units/money.js';
import type { Ratio } from '../units/ratio.js';
import type { Ss58 } from '../units/ss58.js';
import type { StakePosition } from './stake.js';

/** Who is behind a hotkey, and what it keeps. */
export type HotkeyProfile = {
  /** SubtensorModule.Delegates: the share of dividends that the hotkey's owner keeps. */
  readonly take: Ratio;
  /** SubtensorModule.Owner; undefined for a hotkey the chain has not met. */
  readonly owner: Ss58 | undefined;
  /** The name in the owner's SubtensorModule.IdentitiesV2, which the owner wrote. */
  readonly name: string | undefined;
};

/** A hotkey on one subnet. */
export type Seat = { readonly hotkey: Ss58; readonly netuid: Netuid };

/** What a root position's claim on one subnet rests on. */
export type ClaimTerms = {
  readonly netuid: Netuid;
  /** SubtensorModule.RootClaimable: alpha per rao of root stake, I96F32 bits. */
  readonly rate: bigint;
  /** SubtensorModule.RootClaimed: alpha that was taken, or that came before the stake. */
  readonly claimed: bigint;
  /** SubtensorModule.RootClaimableThreshold: what is owed below it is not paid, I96F32 bits. */
  readonly threshold: bigint;
};

/** Alpha of a coldkey in one subnet, and what of it may be taken out. */
export type StakeAvailability = { readonly locked: Alpha; readonly available: Alpha };

/** How a hotkey's stake is lent to others and borrowed from them in one subnet. */
export type Kinship = {
  /** SubtensorModule.ChildKeys. */
  readonly children: number;
  /** SubtensorModule.ParentKeys. */
  readonly parents: number;
};

export type PositionReads = {
  /** Stake of one coldkey on one seat; undefined where it has none. */
  readonly positionOn: (
    coldkey: Ss58,
    seat: Seat,
    at: BlockRef,
  ) => Promise<StakePosition | undefined>;
  /** Many hotkeys in two round trips. */
  readonly hotkeyProfiles: (
    hotkeys: readonly Ss58[],
    at: BlockRef,
  ) => Promise<ReadonlyMap<Ss58, HotkeyProfile>>;
  /** What everybody staked on each seat (SubtensorModule.TotalHotkeyAlpha), in the order asked. */
  readonly seatTotals: (seats: readonly Seat[], at: BlockRef) => Promise<readonly Alpha[]>;
  /**
   * The claims of root positions, in the order asked and in two round trips; undefined where the
   * runtime pays root dividends otherwise (before 346).
   */
  readonly claimTerms: (
    positions: readonly { readonly coldkey: Ss58; readonly hotkey: Ss58 }[],
    at: BlockRef,
  ) => Promise<readonly (readonly ClaimTerms[])[] | undefined>;
  /** Blocks from one epoch to the next; undefined for a tempo of zero, which runs none. */
  readonly epochLength: (tempo: number) => number | undefined;
  /** The last block in which the coldkey's stake on a hotkey changed, whatever the subnet. */
  readonly lastStakeChange: (
    coldkey: Ss58,
    hotkey: Ss58,
    at: BlockRef,
  ) => Promise<number | undefined>;
  readonly kinship: (seat: Seat, at: BlockRef) => Promise<Kinship>;
  /** Undefined where the runtime has no locks (before 424). */
  readonly stakeAvailability: (
    coldkey: Ss58,
    netuid: Netuid,
    at: BlockRef,
  ) => Promise<StakeAvailability | undefined>;
};
