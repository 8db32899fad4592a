import { twox64Concat } from '../../../frame/storage-entry.js';
import { u32 } from '../../../scale/primitives.js';
import { tuple } from '../../../scale/sequence.js';
import { accountId, h256 } from '../../../types/account.js';
import { byAccount, byNetuid, keyed, maybeKeyed, single } from '../storage-item.js';
import { height } from '../types/amounts.js';

export const coldkeySwapAnnouncementDelay = single('ColdkeySwapAnnouncementDelay', u32, 36_000);
export const coldkeySwapReannouncementDelay = single('ColdkeySwapReannouncementDelay', u32, 7200);
export const coldkeySwapAnnouncements = maybeKeyed(
  'ColdkeySwapAnnouncements',
  [twox64Concat(accountId)],
  tuple(u32, h256),
);
export const coldkeySwapDisputes = maybeKeyed(
  'ColdkeySwapDisputes',
  [twox64Concat(accountId)],
  u32,
);
export const lastHotkeySwapOnNetuid = keyed(
  'LastHotkeySwapOnNetuid',
  [byNetuid, byAccount],
  height,
  0,
);
