import { u64 } from '../../../scale/primitives.js';
import { byAccount, byNetuid, keyed, single } from '../storage-item.js';
import { alpha, NO_ALPHA } from '../types/amounts.js';

export const alphaDividendsPerSubnet = keyed(
  'AlphaDividendsPerSubnet',
  [byNetuid, byAccount],
  alpha,
  NO_ALPHA,
);
export const rootAlphaDividendsPerSubnet = keyed(
  'RootAlphaDividendsPerSubnet',
  [byNetuid, byAccount],
  alpha,
  NO_ALPHA,
);
export const lastHotkeyEmissionOnNetuid = keyed(
  'LastHotkeyEmissionOnNetuid',
  [byAccount, byNetuid],
  alpha,
  NO_ALPHA,
);
/** Weight of root stake beside alpha, in parts of 2^64 - 1. */
export const taoWeight = single('TaoWeight', u64, 971_718_665_099_567_868n);
