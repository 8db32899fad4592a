import { rao } from '../../../../../units/money.js';

/** Rao destroyed for a hotkey swap in all subnets, and for the first announcement of a coldkey's. */
export const KEY_SWAP_COST = rao(100_000_000n);
/** Rao destroyed for a hotkey swap in one subnet. */
export const KEY_SWAP_ON_SUBNET_COST = rao(1_000_000n);
/** Blocks that must lie between two hotkey swaps of one coldkey in one subnet. */
export const SWAP_ON_SUBNET_INTERVAL = 7200;
