import { call } from '../../../frame/call.js';
import { ensureRoot, ensureSigned } from '../../../frame/origin.js';
import { as } from '../../../scale/type.js';
import { h256 } from '../../../types/account.js';
import { refTime } from '../../../types/weight.js';
import { deposit } from '../event.js';
import {
  announce,
  chargeSwap,
  clearAnnouncement,
  dispute,
  forgetAnnouncement,
  swapAnnounced,
} from '../key-swaps/announcement.js';
import { swapColdkey } from '../key-swaps/coldkey.js';
import { account } from '../types/accounts.js';
import { tao } from '../types/amounts.js';

export const coldkeySwapCalls = {
  swap_coldkey: call({
    index: 71,
    args: { oldColdkey: account, newColdkey: account, swapCost: tao },
    weight: refTime(312_301_000n, { reads: 37, writes: 19 }),
    run: (context, origin, { oldColdkey, newColdkey, swapCost }) => {
      ensureRoot(origin);
      if (swapCost > 0n) chargeSwap(context, oldColdkey, swapCost);
      swapColdkey(context, { from: oldColdkey, to: newColdkey });
      forgetAnnouncement(context, oldColdkey);
    },
  }),
  announce_coldkey_swap: call({
    index: 125,
    args: { newColdkeyHash: as(h256, 'T::Hash') },
    weight: refTime(47_248_000n, { reads: 4, writes: 3 }),
    run: (context, origin, { newColdkeyHash }) => {
      announce(context, ensureSigned(origin), newColdkeyHash);
    },
  }),
  swap_coldkey_announced: call({
    index: 126,
    args: { newColdkey: account },
    weight: refTime(288_156_000n, { reads: 37, writes: 15 }),
    run: (context, origin, { newColdkey }) => {
      swapAnnounced(context, ensureSigned(origin), newColdkey);
    },
  }),
  dispute_coldkey_swap: call({
    index: 127,
    args: {},
    weight: refTime(23_293_000n, { reads: 2, writes: 1 }),
    run: (context, origin) => {
      dispute(context, ensureSigned(origin));
    },
  }),
  reset_coldkey_swap: call({
    index: 128,
    args: { coldkey: account },
    weight: refTime(8_857_000n, { writes: 2 }),
    run: (context, origin, { coldkey }) => {
      ensureRoot(origin);
      forgetAnnouncement(context, coldkey);
      deposit(context, { tag: 'ColdkeySwapReset', value: { who: coldkey } });
    },
  }),
  clear_coldkey_swap_announcement: call({
    index: 133,
    args: {},
    weight: refTime(17_890_000n, { reads: 2, writes: 1 }),
    run: (context, origin) => {
      clearAnnouncement(context, ensureSigned(origin));
    },
  }),
};
