import {
  depositStake,
  rewardAll,
  type ShareChange,
  type SharePool,
  withdrawStake,
  stakeOf as worth,
} from '../../../../economy/share-pool.js';
import type { AlphaUnits, Netuid } from '../../../../units/money.js';
import type { Externalities } from '../../../runtime.js';
import type { AccountId } from '../../types/account.js';
import { alphaV2, stakingHotkeys, totalHotkeyAlpha, totalHotkeySharesV2 } from './storage/stake.js';

/** One coldkey's stake on a hotkey in a subnet. */
export type Position = {
  readonly hotkey: AccountId;
  readonly coldkey: AccountId;
  readonly netuid: Netuid;
};

/** Alpha the position is worth, rounded down. */
export function stakeOf(storage: Externalities, position: Position): AlphaUnits {
  const { pool, share } = read(storage, position);
  return worth(pool, share);
}

/** Adds to a position, and remembers that the coldkey stakes on the hotkey. */
export function increaseStake(
  storage: Externalities,
  position: Position,
  amount: AlphaUnits,
): void {
  if (amount === 0n) return;
  const { coldkey, hotkey } = position;
  const known = stakingHotkeys.get(storage, coldkey);
  if (!known.includes(hotkey)) stakingHotkeys.set(storage, [coldkey], [...known, hotkey]);
  write(storage, position, depositStake(read(storage, position), amount));
}

/** Takes from a position; more than it is worth changes nothing. */
export function decreaseStake(
  storage: Externalities,
  position: Position,
  amount: AlphaUnits,
): void {
  write(storage, position, withdrawStake(read(storage, position), amount));
}

/** Gives alpha to every coldkey on a hotkey, by share. */
export function rewardHotkey(
  storage: Externalities,
  hotkey: AccountId,
  netuid: Netuid,
  amount: AlphaUnits,
): void {
  writePool(storage, hotkey, netuid, rewardAll(readPool(storage, hotkey, netuid), amount));
}

const readPool = (
  storage: Externalities,
  hotkey: AccountId,
  netuid: Netuid,
): SharePool<AlphaUnits> => ({
  value: totalHotkeyAlpha.get(storage, hotkey, netuid),
  totalShares: totalHotkeySharesV2.get(storage, hotkey, netuid),
});

const read = (
  storage: Externalities,
  { hotkey, coldkey, netuid }: Position,
): ShareChange<AlphaUnits> => ({
  pool: readPool(storage, hotkey, netuid),
  share: alphaV2.get(storage, hotkey, coldkey, netuid),
});

function write(
  storage: Externalities,
  { hotkey, coldkey, netuid }: Position,
  { pool, share }: ShareChange<AlphaUnits>,
): void {
  writePool(storage, hotkey, netuid, pool);
  if (share.mantissa === 0n) alphaV2.remove(storage, hotkey, coldkey, netuid);
  else alphaV2.set(storage, [hotkey, coldkey, netuid], share);
}

// Nothing is kept of what has become zero.
function writePool(
  storage: Externalities,
  hotkey: AccountId,
  netuid: Netuid,
  { value, totalShares }: SharePool<AlphaUnits>,
): void {
  if (value === 0n) totalHotkeyAlpha.remove(storage, hotkey, netuid);
  else totalHotkeyAlpha.set(storage, [hotkey, netuid], value);
  if (totalShares.mantissa === 0n) totalHotkeySharesV2.remove(storage, hotkey, netuid);
  else totalHotkeySharesV2.set(storage, [hotkey, netuid], totalShares);
}
