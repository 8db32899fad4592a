import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { failure } from '../errors.js';
import { dropLock, lockOn, writeLock } from '../locks/held.js';
import { isOwnerHotkey, rolled } from '../locks/roles.js';
import { addToSum, storedSum, takeFromSum, takeSum, writeSum } from '../locks/sums.js';
import { ensureAccepts } from '../locks/transfer.js';
import { decayingLock, lock, lockingColdkeys } from '../storage/locks.js';
import type { LockState } from '../types/stake.js';
import type { ColdkeySwap } from './coldkey.js';
import type { HotkeySwap } from './hotkey-swap.js';

/** Puts the locks on one hotkey on another, with all their conviction (swap_hotkey_locks). */
export function moveHotkeyLocks(swap: HotkeySwap, netuids: readonly Netuid[]): void {
  const { storage } = swap.context;
  const { from, to, meter } = swap;
  const affected = netuids.filter((netuid) => isAffected(storage, from, to, netuid));
  meter.count(netuids.length * 5, 0);
  for (const netuid of affected) moveLocksOn(swap, netuid);
  for (const netuid of affected) {
    moveSums(swap, netuid);
    meter.count(0, 6);
  }
}

const isAffected = (
  storage: Externalities,
  from: AccountId,
  to: AccountId,
  netuid: Netuid,
): boolean =>
  isOwnerHotkey(storage, netuid, from) ||
  isOwnerHotkey(storage, netuid, to) ||
  [true, false].some((perpetual) =>
    storedSum(storage, { ownerLock: false, perpetual, netuid, hotkey: from }),
  );

function moveLocksOn(swap: HotkeySwap, netuid: Netuid): void {
  const { storage } = swap.context;
  const { from, to, meter } = swap;
  for (const [[, , coldkey]] of lockingColdkeys.entries(storage, netuid, from)) {
    const held = lockOn(storage, coldkey, netuid, from);
    const exists = lock.exists(storage, coldkey, netuid, from);
    dropLock(storage, coldkey, netuid, from);
    meter.count(1, exists ? 2 : 1);
    if (!exists) continue;
    const now = rolled(storage, held.state, held.sum);
    const role = { ...held.sum, ownerLock: becomesOwner(swap, netuid), hotkey: to };
    writeLock(storage, {
      ...held,
      hotkey: to,
      sum: role,
      state: rolled(storage, now, role),
    });
  }
}

function moveSums(swap: HotkeySwap, netuid: Netuid): void {
  const { storage } = swap.context;
  const { from, to } = swap;
  const moved = [true, false].map((perpetual) => {
    const of = { ownerLock: isOwnerHotkey(storage, netuid, from), perpetual, netuid, hotkey: from };
    return { perpetual, state: takeSum(storage, of) };
  });
  for (const { perpetual, state } of moved) {
    if (!state) continue;
    const sum = { ownerLock: becomesOwner(swap, netuid), perpetual, netuid, hotkey: to };
    writeSum(storage, sum, rolled(storage, state, sum));
  }
}

// The owner's hotkey stays the owner's under its new name, which is written down later.
const becomesOwner = ({ context: { storage }, from, to }: HotkeySwap, netuid: Netuid): boolean =>
  isOwnerHotkey(storage, netuid, from) || isOwnerHotkey(storage, netuid, to);

/** Hands a coldkey's locks to one that has none, on the same hotkeys (swap_coldkey_locks). */
export function moveColdkeyLocks(
  storage: Externalities,
  { from, to }: ColdkeySwap,
  moveFlags: () => void,
): void {
  for (const [[, netuid, hotkey]] of lock.entries(storage, to)) {
    const { state, sum } = lockOn(storage, to, netuid, hotkey);
    if (rolled(storage, state, sum).lockedMass > 0n) throw failure('ActiveLockExists');
  }
  const locks = [...lock.entries(storage, from)].map(([[, netuid, hotkey]]) => {
    const { state, sum } = lockOn(storage, from, netuid, hotkey);
    return { netuid, hotkey, sum, state: rolled(storage, state, sum) };
  });
  for (const { state } of locks) ensureAccepts(storage, to, state.lockedMass);
  for (const { netuid, hotkey, sum, state } of locks) {
    dropLock(storage, from, netuid, hotkey);
    takeFromSum(storage, sum, state);
  }
  moveDecay(storage, { from, to });
  moveFlags();
  for (const { netuid, hotkey, state } of locks) give(storage, to, netuid, hotkey, state);
}

function moveDecay(storage: Externalities, { from, to }: ColdkeySwap): void {
  for (const [[, netuid], decays] of decayingLock.entries(storage, from)) {
    decayingLock.remove(storage, from, netuid);
    decayingLock.set(storage, [to, netuid], decays);
  }
}

function give(
  storage: Externalities,
  to: AccountId,
  netuid: Netuid,
  hotkey: AccountId,
  state: LockState,
): void {
  const held = lockOn(storage, to, netuid, hotkey);
  const now = rolled(storage, state, held.sum);
  writeLock(storage, { ...held, state: now });
  addToSum(storage, held.sum, now);
}
