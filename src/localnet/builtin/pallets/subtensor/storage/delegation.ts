import { u16, u64 } from '../../../scale/primitives.js';
import { tuple, vec } from '../../../scale/sequence.js';
import { accountId } from '../../../types/account.js';
import { byAccount, byNetuid, keyed, perSubnet, single } from '../storage-item.js';
import { height } from '../types/amounts.js';

export const maxDelegateTake = single('MaxDelegateTake', u16, 11_796);
export const minDelegateTake = single('MinDelegateTake', u16, 0);
/** Share of a hotkey's dividends that it keeps, of 65535. */
export const delegates = keyed('Delegates', [byAccount], u16, 11_796);
export const maxChildkeyTake = single('MaxChildkeyTake', u16, 11_796);
export const minChildkeyTake = single('MinChildkeyTake', u16, 0);
export const minChildkeyTakePerSubnet = perSubnet('MinChildkeyTakePerSubnet', u16, 0);
export const childkeyTake = keyed('ChildkeyTake', [byAccount, byNetuid], u16, 0);
export const pendingChildKeys = keyed(
  'PendingChildKeys',
  [byNetuid, byAccount],
  tuple(vec(tuple(u64, accountId)), height),
  [[], 0],
);
export const childKeys = keyed('ChildKeys', [byAccount, byNetuid], vec(tuple(u64, accountId)), []);
export const parentKeys = keyed(
  'ParentKeys',
  [byAccount, byNetuid],
  vec(tuple(u64, accountId)),
  [],
);
export const pendingChildKeyCooldown = single('PendingChildKeyCooldown', u64, 7200n);
export const ckBurn = single('CKBurn', u64, 0n);
