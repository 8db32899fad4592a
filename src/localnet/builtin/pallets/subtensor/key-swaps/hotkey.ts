import type { Netuid } from '../../../../../units/money.js';
import type { PostDispatch } from '../../../frame/call.js';
import type { Context } from '../../../frame/context.js';
import { dbMeter } from '../../../frame/db-meter.js';
import type { AccountId } from '../../../types/account.js';
import { number } from '../../system/storage.js';
import { failure } from '../errors.js';
import { hotkeyExists, isRegisteredAnywhere, ownsHotkey } from '../hotkeys.js';
import { rootStake } from '../neuron-stake.js';
import { isNetworkMember } from '../storage/neurons.js';
import { rootClaimable, rootClaimed } from '../storage/root-claim.js';
import { ROOT_NETUID } from '../types/amounts.js';
import { swapEverywhere } from './hotkey-everywhere.js';
import { swapOnSubnet } from './hotkey-on-subnet.js';
import type { HotkeySwap } from './hotkey-swap.js';
import { copyLimits, swappedTooRecently } from './last-transaction.js';

/** What a coldkey asks for: without a netuid, all subnets. */
export type AskedSwap = {
  readonly from: AccountId;
  readonly to: AccountId;
  readonly netuid: Netuid | undefined;
  readonly keepStake: boolean;
};

/** Puts one hotkey in the place of another (SubtensorModule.do_swap_hotkey). */
export function swapHotkey(
  context: Context,
  coldkey: AccountId,
  { netuid, ...keys }: AskedSwap,
): PostDispatch {
  const swap = { context, coldkey, ...keys, meter: dbMeter() };
  ensureSwappable(swap, netuid);
  swap.meter.count(4, 0);
  copyLimits(swap);
  if (netuid === undefined) swapEverywhere(swap);
  else swapOnSubnet(swap, netuid);
  return { actualWeight: swap.meter.weight() };
}

function ensureSwappable(swap: HotkeySwap, netuid: Netuid | undefined): void {
  const { context, coldkey, from, to } = swap;
  const { storage } = context;
  const owns = (hotkey: AccountId) => ownsHotkey(storage, coldkey, hotkey);
  if (!owns(from) || (hotkeyExists(storage, to) && !owns(to))) {
    throw failure('NonAssociatedColdKey');
  }
  if (from === to) throw failure('NewHotKeyIsSameWithOld');
  if (swappedTooRecently(storage, coldkey, number.get(storage))) {
    throw failure('HotKeySetTxRateLimitExceeded');
  }
  const registered =
    netuid === undefined
      ? isRegisteredAnywhere(storage, to)
      : // Also one that a former swap has left a mark of, registered or not.
        isNetworkMember.exists(storage, to, netuid);
  if (registered) throw failure('HotKeyAlreadyRegisteredInSubNet');
  const touchesRoot = netuid === undefined || netuid === ROOT_NETUID;
  if (touchesRoot && !isCleanOnRoot(swap)) throw failure('NewHotKeyNotCleanForRootSwap');
}

// Two books of root's dividends cannot be merged without paying somebody twice.
function isCleanOnRoot({ context: { storage }, to }: HotkeySwap): boolean {
  const [claimed] = rootClaimed.entries(storage, ROOT_NETUID, to);
  return (
    rootClaimable.get(storage, to).length === 0 &&
    rootStake(storage, to) === 0n &&
    claimed === undefined
  );
}
