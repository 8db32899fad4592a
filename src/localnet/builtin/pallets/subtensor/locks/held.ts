import { reduceLock } from '../../../../../economy/conviction-lock.js';
import { U64F64 } from '../../../../../economy/fixed-point.js';
import { subtractU64 } from '../../../../../economy/unsigned.js';
import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { number } from '../../system/storage.js';
import { lock, lockingColdkeys } from '../storage/locks.js';
import type { LockState } from '../types/stake.js';
import { emptyLock, roleOf, rolled } from './roles.js';
import { type LockSum, sumOf, writeSum } from './sums.js';

/** A lock of this little mass and conviction is none. */
const DUST = 100n;
const DUST_CONVICTION = U64F64.ofInteger(DUST);

/** A coldkey's lock in a subnet, of which it has one, and the sum it is counted in. */
export type HeldLock = {
  readonly coldkey: AccountId;
  readonly hotkey: AccountId;
  readonly sum: LockSum;
  readonly state: LockState;
};

/** On which hotkey the coldkey has its lock, if it has one. */
export function lockedOn(
  storage: Externalities,
  coldkey: AccountId,
  netuid: Netuid,
): AccountId | undefined {
  const [first] = lock.entries(storage, coldkey, netuid);
  return first?.[0][2];
}

/** The lock as it was last written; an empty one where there is none. */
export const lockOn = (
  storage: Externalities,
  coldkey: AccountId,
  netuid: Netuid,
  hotkey: AccountId,
): HeldLock => ({
  coldkey,
  hotkey,
  sum: { ...roleOf(storage, coldkey, netuid, hotkey), netuid, hotkey },
  state: lock.get(storage, coldkey, netuid, hotkey) ?? emptyLock(storage),
});

/**
 * Brings a lock and its sum to this block, and writes both. What the lock has lost the sum loses, and
 * nothing else happens to it then (ConvictionModel.roll_forward).
 */
export function bringForward(storage: Externalities, held: HeldLock): HeldLock {
  const { sum } = held;
  const state = rolled(storage, held.state, sum);
  const mass = subtractU64(held.state.lockedMass, state.lockedMass);
  const conviction = U64F64.subtract(held.state.conviction, state.conviction);
  const before = sumOf(storage, sum);
  const after =
    mass === 0n && conviction === 0n
      ? rolled(storage, before, sum)
      : { ...reduceLock(before, mass, conviction), lastUpdate: number.get(storage) };
  writeLock(storage, { ...held, state });
  writeSum(storage, sum, after);
  return { ...held, state };
}

/** Writes the lock down, and that the coldkey has it; or that there is none. */
export function writeLock(
  storage: Externalities,
  { coldkey, hotkey, sum: { netuid }, state }: HeldLock,
): void {
  if (state.lockedMass < DUST && state.conviction < DUST_CONVICTION) {
    dropLock(storage, coldkey, netuid, hotkey);
    return;
  }
  lockingColdkeys.set(storage, [netuid, hotkey, coldkey], true);
  lock.set(storage, [coldkey, netuid, hotkey], state);
}

export function dropLock(
  storage: Externalities,
  coldkey: AccountId,
  netuid: Netuid,
  hotkey: AccountId,
): void {
  lockingColdkeys.remove(storage, netuid, hotkey, coldkey);
  lock.remove(storage, coldkey, netuid, hotkey);
}
