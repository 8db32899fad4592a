import { U64F64 } from '../../../../../economy/fixed-point.js';
import { addU64 } from '../../../../../economy/unsigned.js';
import type { AlphaUnits, Netuid } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import type { AccountId } from '../../../types/account.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { hotkeyExists } from '../hotkeys.js';
import { availabilityOf } from '../staking/availability.js';
import { decayingLock } from '../storage/locks.js';
import { owner } from '../storage/ownership.js';
import { bringForward, dropLock, lockedOn, lockOn, writeLock } from './held.js';
import { emptyLock, isPerpetual, rolled } from './roles.js';
import { addToSum, takeFromSum } from './sums.js';

/** Locks alpha on a hotkey, or more of it on the same (SubtensorModule.do_lock_stake). */
export function lockStake(
  context: Context,
  coldkey: AccountId,
  { hotkey, netuid, amount }: { hotkey: AccountId; netuid: Netuid; amount: AlphaUnits },
): void {
  const { storage } = context;
  if (amount === 0n) throw failure('AmountTooLow');
  if (!hotkeyExists(storage, hotkey)) throw failure('HotKeyAccountNotExists');
  const { total } = availabilityOf(storage, coldkey, netuid);
  const there = lockedOn(storage, coldkey, netuid);
  if (there !== undefined && there !== hotkey) throw failure('LockHotkeyMismatch');
  const held = bringForward(storage, lockOn(storage, coldkey, netuid, hotkey));
  const { state, sum } = held;
  const isNew = state.lockedMass === 0n && state.conviction === 0n;
  const lockedMass = isNew ? amount : addU64(state.lockedMass, amount);
  if (total < lockedMass) throw failure('InsufficientStakeForLock');
  const grown = isNew ? { ...emptyLock(storage), lockedMass } : { ...state, lockedMass };
  writeLock(storage, { ...held, state: rolled(storage, grown, sum) });
  addToSum(storage, sum, { ...emptyLock(storage), lockedMass: amount });
  deposit(context, { tag: 'StakeLocked', value: { coldkey, hotkey, netuid, amount } });
}

/** Moves a lock to another hotkey; its conviction is lost unless both have one owner. */
export function moveLock(
  context: Context,
  coldkey: AccountId,
  destination: AccountId,
  netuid: Netuid,
): void {
  const { storage } = context;
  if (!hotkeyExists(storage, destination)) throw failure('HotKeyAccountNotExists');
  const origin = lockedOn(storage, coldkey, netuid);
  if (origin === undefined) throw failure('NoExistingLock');
  const from = lockOn(storage, coldkey, netuid, origin);
  const now = rolled(storage, from.state, from.sum);
  const sameOwner = owner.get(storage, origin) === owner.get(storage, destination);
  const kept = sameOwner ? now : { ...now, conviction: U64F64.zero };
  dropLock(storage, coldkey, netuid, origin);
  const to = lockOn(storage, coldkey, netuid, destination);
  const moved = rolled(storage, kept, to.sum);
  writeLock(storage, { ...to, state: moved });
  takeFromSum(storage, from.sum, now);
  addToSum(storage, to.sum, moved);
  deposit(context, {
    tag: 'LockMoved',
    value: { coldkey, originHotkey: origin, destinationHotkey: destination, netuid },
  });
}

/** Decides whether a coldkey's lock in a subnet decays, also one that is still to come. */
export function setPerpetual(
  context: Context,
  coldkey: AccountId,
  netuid: Netuid,
  enabled: boolean,
): void {
  const { storage } = context;
  const changes = isPerpetual(storage, coldkey, netuid) !== enabled;
  const hotkey = lockedOn(storage, coldkey, netuid);
  if (hotkey !== undefined) {
    const { state, sum } = bringForward(storage, lockOn(storage, coldkey, netuid, hotkey));
    if (changes) takeFromSum(storage, sum, state);
  }
  if (enabled) decayingLock.set(storage, [coldkey, netuid], false);
  else decayingLock.remove(storage, coldkey, netuid);
  const left = lockedOn(storage, coldkey, netuid);
  if (changes && left !== undefined) {
    const { state, sum } = lockOn(storage, coldkey, netuid, left);
    addToSum(storage, sum, state);
  }
  deposit(context, { tag: 'PerpetualLockUpdated', value: { coldkey, netuid, enabled } });
}
