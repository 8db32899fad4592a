import { U64F64 } from '../../../../../economy/fixed-point.js';
import { subtractU64 } from '../../../../../economy/unsigned.js';
import type { AlphaUnits, Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { failure } from '../errors.js';
import { availabilityOf } from '../staking/availability.js';
import type { LockState } from '../types/stake.js';
import { bringForward, lockedOn, lockOn, writeLock } from './held.js';
import { emptyLock } from './roles.js';
import { takeFromSum } from './sums.js';

/** Refuses to take alpha out of a subnet that a lock holds there, on whatever hotkey it is. */
export function ensureAvailable(
  storage: Externalities,
  coldkey: AccountId,
  netuid: Netuid,
  amount: AlphaUnits,
): void {
  if (availabilityOf(storage, coldkey, netuid).available < amount) {
    throw failure('StakeUnavailable');
  }
}

/** Brings a coldkey's lock to this block whenever it stakes or unstakes; what has run out goes. */
export function refreshLock(storage: Externalities, coldkey: AccountId, netuid: Netuid): void {
  const hotkey = lockedOn(storage, coldkey, netuid);
  if (hotkey !== undefined) bringForward(storage, lockOn(storage, coldkey, netuid, hotkey));
}

/** Takes alpha out of a lock that it was unstaked from against the coldkey's will. */
export function reduceLockBy(
  storage: Externalities,
  coldkey: AccountId,
  netuid: Netuid,
  amount: AlphaUnits,
): void {
  const hotkey = lockedOn(storage, coldkey, netuid);
  if (hotkey === undefined) return;
  const held = bringForward(storage, lockOn(storage, coldkey, netuid, hotkey));
  const left = without(storage, held.state, amount);
  writeLock(storage, { ...held, state: left });
  takeFromSum(storage, held.sum, {
    lockedMass: subtractU64(held.state.lockedMass, left.lockedMass),
    conviction: U64F64.subtract(held.state.conviction, left.conviction),
  });
}

// Conviction goes in proportion to the mass.
function without(storage: Externalities, state: LockState, amount: AlphaUnits): LockState {
  const lockedMass = subtractU64(state.lockedMass, amount);
  if (lockedMass === 0n) return emptyLock(storage);
  const removed = U64F64.divide(U64F64.ofInteger(amount), U64F64.ofInteger(state.lockedMass));
  const conviction = U64F64.multiply(state.conviction, U64F64.subtract(U64F64.one, removed));
  return { ...emptyLock(storage), lockedMass, conviction };
}
