import type { RuntimeCall } from '../../../frame/call.js';
import type { Context } from '../../../frame/context.js';
import type { AccountId } from '../../../types/account.js';
import { coldkeySwapAnnouncements, coldkeySwapDisputes } from '../storage/key-swaps.js';

export type ColdkeySwapRefusal = 'ColdkeySwapAnnounced' | 'ColdkeySwapDisputed';

/** What an announced coldkey may still do. */
const ALLOWED: ReadonlySet<string> = new Set([
  'SubtensorModule.announce_coldkey_swap',
  'SubtensorModule.swap_coldkey_announced',
  'SubtensorModule.dispute_coldkey_swap',
  'SubtensorModule.clear_coldkey_swap_announcement',
  'MevShield.submit_encrypted',
]);

/** CheckColdkeySwap: any other call of a coldkey to be swapped, and every call of a disputed one. */
export function coldkeySwapRefusal(
  { storage }: Context,
  who: AccountId,
  { pallet, name }: RuntimeCall,
): ColdkeySwapRefusal | undefined {
  if (!coldkeySwapAnnouncements.exists(storage, who)) return undefined;
  if (coldkeySwapDisputes.exists(storage, who)) return 'ColdkeySwapDisputed';
  return ALLOWED.has(`${pallet}.${name}`) ? undefined : 'ColdkeySwapAnnounced';
}
