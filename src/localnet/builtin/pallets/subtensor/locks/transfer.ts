import { reduceLock } from '../../../../../economy/conviction-lock.js';
import { U64F64 } from '../../../../../economy/fixed-point.js';
import { addU64, least, subtractU64 } from '../../../../../economy/unsigned.js';
import type { AlphaUnits, Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { failure } from '../errors.js';
import { availabilityOf } from '../staking/availability.js';
import { accountFlags } from '../storage/ownership.js';
import { type HeldLock, lockedOn, lockOn, writeLock } from './held.js';
import { emptyLock, rolled } from './roles.js';
import { addToSum, takeFromSum } from './sums.js';

/** The bit by which an account takes alpha that is locked. */
export const ACCEPTS_LOCKED_ALPHA = 1n;

export function setAccepting(storage: Externalities, coldkey: AccountId, accepts: boolean): void {
  const before = accountFlags.get(storage, coldkey);
  const flags = accepts ? before | ACCEPTS_LOCKED_ALPHA : before & ~ACCEPTS_LOCKED_ALPHA;
  if (flags === 0n) accountFlags.remove(storage, coldkey);
  else accountFlags.set(storage, [coldkey], flags);
}

/** Refuses to hand locked alpha to an account that has not said it takes any. */
export function ensureAccepts(
  storage: Externalities,
  coldkey: AccountId,
  lockedMass: AlphaUnits,
): void {
  if (lockedMass === 0n) return;
  // As the chain compares it: the bit beside no other.
  const accepts = (accountFlags.get(storage, coldkey) & ACCEPTS_LOCKED_ALPHA) === 1n;
  if (!accepts) throw failure('AccountRejectsLockedAlpha');
}

/** Who hands alpha of a subnet to whom. */
export type Handover = {
  readonly from: AccountId;
  readonly to: AccountId;
  readonly netuid: Netuid;
  readonly amount: AlphaUnits;
};

/**
 * Lets the lock follow the part of handed-over alpha that is locked: what is free goes first, and
 * conviction goes in proportion (SubtensorModule.transfer_lock).
 */
export function transferLock(storage: Externalities, handover: Handover): void {
  const { from, to, netuid, amount } = handover;
  if (from === to || amount === 0n) return;
  const hotkey = lockedOn(storage, from, netuid);
  if (hotkey === undefined) return;
  const source = current(storage, lockOn(storage, from, netuid, hotkey));
  const theirs = lockedOn(storage, to, netuid);
  const target = current(storage, lockOn(storage, to, netuid, theirs ?? hotkey));
  const { available } = availabilityOf(storage, from, netuid);
  const locked = subtractU64(amount, least(amount, available));
  if (locked > 0n && theirs !== undefined && theirs !== hotkey) throw failure('LockHotkeyMismatch');
  const moved = partOf(storage, source, locked);
  ensureAccepts(storage, to, moved.lockedMass);
  const left = reduceLock(source.state, moved.lockedMass, moved.conviction);
  writeLock(storage, { ...source, state: rolled(storage, left, source.sum) });
  const grown = {
    ...target.state,
    lockedMass: addU64(target.state.lockedMass, moved.lockedMass),
    conviction: U64F64.add(target.state.conviction, moved.conviction),
  };
  writeLock(storage, { ...target, state: rolled(storage, grown, target.sum) });
  if (moved.lockedMass === 0n) return;
  takeFromSum(storage, source.sum, moved);
  addToSum(storage, target.sum, moved);
}

// Without touching the sums, which hear of what is handed over alone.
const current = (storage: Externalities, held: HeldLock): HeldLock => ({
  ...held,
  state: rolled(storage, held.state, held.sum),
});

function partOf(storage: Externalities, { state }: HeldLock, asked: AlphaUnits) {
  const lockedMass = least(asked, state.lockedMass);
  const part = U64F64.divide(U64F64.ofInteger(lockedMass), U64F64.ofInteger(state.lockedMass));
  const conviction = lockedMass === 0n ? U64F64.zero : U64F64.multiply(state.conviction, part);
  return { ...emptyLock(storage), lockedMass, conviction };
}
