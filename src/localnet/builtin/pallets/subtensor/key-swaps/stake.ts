import { addU64 } from '../../../../../economy/unsigned.js';
import type { Netuid } from '../../../../../units/money.js';
import type { AccountId } from '../../../types/account.js';
import { decreaseStake, increaseStake, stakeOf } from '../stake-book.js';
import { alphaDividendsPerSubnet } from '../storage/dividends.js';
import { alphaV2, stakingHotkeys, totalHotkeyAlphaLastEpoch } from '../storage/stake.js';
import { votingPower } from '../storage/voting-power.js';
import { ROOT_NETUID } from '../types/amounts.js';
import type { HotkeySwap } from './hotkey-swap.js';
import { moveRootClaims } from './root-claims.js';

/** Moves the stake of every coldkey, and what is counted of a hotkey because of stake. */
export function moveStake(swap: HotkeySwap, netuid: Netuid): void {
  moveDividends(swap, netuid);
  moveVotingPower(swap, netuid);
  const { context, from, meter } = swap;
  const shares = [...alphaV2.entries(context.storage, from)];
  meter.count(shares.length, shares.length);
  const coldkeys = shares.flatMap(([[, coldkey, on]]) => (on === netuid ? [coldkey] : []));
  for (const coldkey of coldkeys.toSorted()) movePosition(swap, coldkey, netuid);
  if (netuid === ROOT_NETUID) moveRootClaims(swap);
}

function moveDividends({ context, from, to, meter }: HotkeySwap, netuid: Netuid): void {
  const { storage } = context;
  const stake = totalHotkeyAlphaLastEpoch.get(storage, from, netuid);
  totalHotkeyAlphaLastEpoch.remove(storage, from, netuid);
  const known = totalHotkeyAlphaLastEpoch.get(storage, to, netuid);
  totalHotkeyAlphaLastEpoch.set(storage, [to, netuid], addU64(stake, known));
  const earned = alphaDividendsPerSubnet.get(storage, netuid, from);
  alphaDividendsPerSubnet.remove(storage, netuid, from);
  const earnedBefore = alphaDividendsPerSubnet.get(storage, netuid, to);
  alphaDividendsPerSubnet.set(storage, [netuid, to], addU64(earned, earnedBefore));
  meter.count(4, 4);
}

function moveVotingPower({ context, from, to, meter }: HotkeySwap, netuid: Netuid): void {
  const { storage } = context;
  meter.count(2, 2);
  const power = votingPower.get(storage, netuid, from);
  votingPower.remove(storage, netuid, from);
  if (power === 0n) return;
  votingPower.set(storage, [netuid, to], addU64(power, votingPower.get(storage, netuid, to)));
}

function movePosition(
  { context: { storage }, from, to, meter }: HotkeySwap,
  coldkey: AccountId,
  netuid: Netuid,
): void {
  const amount = stakeOf(storage, { hotkey: from, coldkey, netuid });
  decreaseStake(storage, { hotkey: from, coldkey, netuid }, amount);
  increaseStake(storage, { hotkey: to, coldkey, netuid }, amount);
  meter.count(3, 2);
  // A share too small to be worth anything still makes the coldkey one of the new hotkey's.
  const known = stakingHotkeys.get(storage, coldkey);
  if (!known.includes(from) || known.includes(to)) return;
  stakingHotkeys.set(storage, [coldkey], [...known, to]);
  meter.count(0, 1);
}
