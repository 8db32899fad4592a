import type { RuntimeCall } from '../../../frame/call.js';
import type { Context } from '../../../frame/context.js';
import type { AccountId } from '../../../types/account.js';
import { takeRefusal } from '../delegation/takes.js';
import { maxDelegateTake, minDelegateTake } from '../storage/delegation.js';

export type DelegateTakeRefusal =
  | 'DelegateTakeTooLow'
  | 'DelegateTakeTooHigh'
  | NonNullable<ReturnType<typeof takeRefusal>>;

/** CheckDelegateTake: a take out of bounds, or of a hotkey that is not the signer's. */
export function delegateTakeRefusal(
  { storage }: Context,
  who: AccountId,
  { pallet, name, args }: RuntimeCall,
): DelegateTakeRefusal | undefined {
  if (pallet !== 'SubtensorModule') return undefined;
  if (name !== 'increase_take' && name !== 'decrease_take') return undefined;
  const { hotkey, take } = args as { readonly hotkey: AccountId; readonly take: number };
  if (take < minDelegateTake.get(storage)) return 'DelegateTakeTooLow';
  if (take > maxDelegateTake.get(storage)) return 'DelegateTakeTooHigh';
  return takeRefusal(storage, who, hotkey);
}
