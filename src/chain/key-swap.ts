import type { BlockRef } from '../units/block.js';
import type { Hex } from '../units/hex.js';
import type { Netuid, Rao } from '../units/money.js';
import type { Ss58 } from '../units/ss58.js';

/** A hotkey that is to take another's place: on one subnet or, with null, everywhere. */
export type HotkeySwap = {
  readonly coldkey: Ss58;
  readonly newHotkey: Ss58;
  readonly netuid: Netuid | null;
  /** The subnets on which the old hotkey has a uid. */
  readonly affected: readonly Netuid[];
};

/** What swapping a hotkey rests on. */
export type HotkeySwapTerms = {
  /** SubtensorModule.KeySwapCost, or KeySwapOnSubnetCost for one subnet; it is recycled. */
  readonly cost: Rao;
  /** The first block in which the coldkey's rate limits let it through. */
  readonly opensAt: number;
  /** Blocks between two swaps of the coldkey on one subnet. */
  readonly interval: number;
  /** The new hotkey has stake or claims on root, and the runtime refuses to mix them with the old one's. */
  readonly mixesRootStake: boolean;
};

/** A coldkey's swap that waits, and the one that may stand in its way. */
export type PendingColdkeySwap = {
  /** The block from which it may be carried out; older runtimes do that themselves. */
  readonly from: number;
  /** blake2-256 of the new coldkey. */
  readonly newColdkeyHash: Hex;
  /** Known only where the runtime schedules swaps instead of announcing them. */
  readonly newColdkey: Ss58 | undefined;
  /** SubtensorModule.ColdkeySwapDisputes. */
  readonly disputedAt: number | undefined;
};

export type ColdkeySwapTerms = {
  /** SubtensorModule.KeySwapCost; it is recycled. */
  readonly cost: Rao;
  /** Blocks from the announcement to the swap. */
  readonly delay: number;
  /** Blocks after that until it can be announced anew or cleared. */
  readonly reannouncementDelay: number;
};

/** The coldkey that is to have everything. */
export type NewColdkey = {
  readonly hash: Hex;
  /** It has staked before, and the chain merges no two coldkeys. */
  readonly hasStaked: boolean;
  readonly isHotkey: boolean;
};

export type KeySwapReads = {
  readonly hotkeySwapTerms: (swap: HotkeySwap, at: BlockRef) => Promise<HotkeySwapTerms>;
  readonly coldkeySwapTerms: (at: BlockRef) => Promise<ColdkeySwapTerms>;
  readonly pendingColdkeySwap: (
    coldkey: Ss58,
    at: BlockRef,
  ) => Promise<PendingColdkeySwap | undefined>;
  readonly newColdkey: (address: Ss58, at: BlockRef) => Promise<NewColdkey>;
  /** Milliseconds between blocks (Aura.SlotDuration); undefined where blocks keep no time. */
  readonly blockTime: () => number | undefined;
};
