import type { PalletErrors } from '../entry.js';
import { disputeAtOnce, seeBalance, seeSwap } from '../wording.js';

/** SubtensorModule: swapping a coldkey. An announcement nobody made means a stolen coldkey. */
export const coldkeySwap: PalletErrors = {
  ColdkeySwapAnnounced: {
    meaning:
      'a swap of this coldkey was announced, so it may sign nothing but the calls of that swap',
    hint: disputeAtOnce,
  },
  ColdkeySwapDisputed: {
    meaning: 'the swap of this coldkey is disputed, so it may sign nothing',
    hint: "the chain's governance has to settle it; keep proof of ownership ready",
  },
  ColdkeySwapAnnouncementNotFound: {
    meaning: 'no swap of this coldkey was announced',
    hint: 'announce it with `btcli wallet swap-coldkey announce`, then wait for the delay',
  },
  ColdkeySwapTooEarly: {
    meaning: 'the delay since the announcement is not over',
    hint: seeSwap,
  },
  ColdkeySwapReannouncedTooEarly: {
    meaning: 'another swap cannot be announced so soon after the last one',
    hint: seeSwap,
  },
  ColdkeySwapClearTooEarly: {
    meaning: 'the announcement cannot be cleared yet',
    hint: seeSwap,
  },
  ColdkeySwapAlreadyDisputed: {
    meaning: 'the swap is disputed already',
    hint: "the chain's governance has to settle it; nothing else is left to do",
  },
  AnnouncedColdkeyHashDoesNotMatch: {
    meaning: 'the new coldkey is not the one that was announced',
    hint: 'name the announced one; if you did not announce it, `btcli wallet swap-coldkey dispute`',
  },
  ColdKeyAlreadyAssociated: {
    meaning: 'the new coldkey has hotkeys or stake of its own',
    hint: 'swap to a fresh coldkey',
  },
  NewColdKeyIsHotkey: {
    meaning: 'the new coldkey is known to the chain as a hotkey',
    hint: 'swap to a fresh coldkey',
  },
  NotEnoughBalanceToPaySwapColdKey: {
    meaning: 'the coldkey cannot pay what the swap costs',
    hint: seeBalance,
  },
  ColdkeyIsInArbitration: {
    meaning: 'several swaps of this coldkey compete, so it may sign nothing else for now',
    hint: 'wait until the arbitration is over',
  },
  SwapAlreadyScheduled: {
    meaning: 'a swap of this coldkey is scheduled already',
    hint: 'wait until it is carried out',
  },
  FailedToSchedule: {
    meaning: 'the swap of the coldkey could not be scheduled',
    hint: 'check the block it was to happen in, and schedule it again',
  },
};
