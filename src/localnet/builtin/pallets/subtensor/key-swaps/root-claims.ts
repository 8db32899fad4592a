import { least, U128_MAX } from '../../../../../economy/unsigned.js';
import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { autoParentDelegationEnabled } from '../storage/auto-stake.js';
import { rootClaimable, rootClaimed } from '../storage/root-claim.js';
import type { HotkeySwap } from './hotkey-swap.js';

/** Moves what root stake on a hotkey may claim and has claimed; the new hotkey has neither. */
export function moveRootClaims({ context: { storage }, from, to, meter }: HotkeySwap): void {
  const claimable = rootClaimable.get(storage, from);
  rootClaimable.remove(storage, from);
  rootClaimable.set(storage, [to], claimable);
  meter.count(3, 2);
  for (const [netuid] of claimable) {
    const coldkeys = [...rootClaimed.entries(storage, netuid, from)].map(([[, , key]]) => key);
    meter.count(coldkeys.length * 3, coldkeys.length * 2);
    for (const coldkey of coldkeys) {
      moveClaimed(storage, netuid, { hotkey: from, coldkey }, { hotkey: to, coldkey });
    }
  }
  if (!autoParentDelegationEnabled.exists(storage, from)) return;
  const enabled = autoParentDelegationEnabled.get(storage, from);
  autoParentDelegationEnabled.remove(storage, from);
  autoParentDelegationEnabled.set(storage, [to], enabled);
  meter.count(1, 2);
}

type Keys = { readonly hotkey: AccountId; readonly coldkey: AccountId };

/** Adds what counts as claimed in one place to another, which is written even where both are zero. */
export function moveClaimed(storage: Externalities, netuid: Netuid, from: Keys, to: Keys): void {
  const claimed = rootClaimed.get(storage, netuid, from.hotkey, from.coldkey);
  rootClaimed.remove(storage, netuid, from.hotkey, from.coldkey);
  const known = rootClaimed.get(storage, netuid, to.hotkey, to.coldkey);
  rootClaimed.set(storage, [netuid, to.hotkey, to.coldkey], least(claimed + known, U128_MAX));
}
