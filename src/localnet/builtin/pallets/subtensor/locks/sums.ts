import { mergeLocks, reduceLock } from '../../../../../economy/conviction-lock.js';
import type { U64F64 } from '../../../../../economy/fixed-point.js';
import type { AlphaUnits, Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { decayingHotkeyLock, decayingOwnerLock, hotkeyLock, ownerLock } from '../storage/locks.js';
import type { LockState } from '../types/stake.js';
import { emptyLock, type LockRole, rolled } from './roles.js';

/** One of the four sums of locks that a subnet has: those on a hotkey, or those on its owner's. */
export type LockSum = LockRole & { readonly netuid: Netuid; readonly hotkey: AccountId };

/** The sum as it was last written; undefined while it is nothing. */
export const storedSum = (storage: Externalities, sum: LockSum): LockState | undefined =>
  sum.ownerLock
    ? ofOwner(sum).get(storage, sum.netuid)
    : ofHotkey(sum).get(storage, sum.netuid, sum.hotkey);

export const sumOf = (storage: Externalities, sum: LockSum): LockState =>
  storedSum(storage, sum) ?? emptyLock(storage);

/** Nothing is kept of a sum without mass and conviction. */
export function writeSum(storage: Externalities, sum: LockSum, state: LockState): void {
  const { netuid, hotkey } = sum;
  const isNothing = state.lockedMass === 0n && state.conviction === 0n;
  if (sum.ownerLock) {
    if (isNothing) ofOwner(sum).remove(storage, netuid);
    else ofOwner(sum).set(storage, [netuid], state);
  } else if (isNothing) ofHotkey(sum).remove(storage, netuid, hotkey);
  else ofHotkey(sum).set(storage, [netuid, hotkey], state);
}

/** Takes the sum away, as it stands now. */
export function takeSum(storage: Externalities, sum: LockSum): LockState | undefined {
  const stored = storedSum(storage, sum);
  if (!stored) return undefined;
  writeSum(storage, sum, { ...stored, lockedMass: 0n as AlphaUnits, conviction: 0n as U64F64 });
  return rolled(storage, stored, sum);
}

/** Counts a lock, with the conviction it has earned. */
export function addToSum(storage: Externalities, sum: LockSum, added: LockState): void {
  const before = rolled(storage, sumOf(storage, sum), sum);
  writeSum(storage, sum, rolled(storage, mergeLocks(before, added), sum));
}

export function takeFromSum(
  storage: Externalities,
  sum: LockSum,
  { lockedMass, conviction }: Pick<LockState, 'lockedMass' | 'conviction'>,
): void {
  const before = rolled(storage, sumOf(storage, sum), sum);
  writeSum(storage, sum, reduceLock(before, lockedMass, conviction));
}

const ofOwner = ({ perpetual }: LockRole) => (perpetual ? ownerLock : decayingOwnerLock);
const ofHotkey = ({ perpetual }: LockRole) => (perpetual ? hotkeyLock : decayingHotkeyLock);
