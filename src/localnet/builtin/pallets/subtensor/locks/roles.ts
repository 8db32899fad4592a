import { rollForward } from '../../../../../economy/conviction-lock.js';
import { U64F64 } from '../../../../../economy/fixed-point.js';
import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { number } from '../../system/storage.js';
import { decayingLock, maturityRate, unlockRate } from '../storage/locks.js';
import { subnetOwnerHotkey } from '../storage/ownership.js';
import { NO_ALPHA } from '../types/amounts.js';
import type { LockState } from '../types/stake.js';

/** What decides how a lock changes with time, and in which sum it is counted. */
export type LockRole = {
  /** Whether it is on the subnet owner's hotkey. */
  readonly ownerLock: boolean;
  /** Whether its mass stays. */
  readonly perpetual: boolean;
};

export const isOwnerHotkey = (storage: Externalities, netuid: Netuid, hotkey: AccountId): boolean =>
  hotkey === subnetOwnerHotkey.get(storage, netuid);

export const isPerpetual = (storage: Externalities, coldkey: AccountId, netuid: Netuid): boolean =>
  decayingLock.get(storage, coldkey, netuid) === false;

export const roleOf = (
  storage: Externalities,
  coldkey: AccountId,
  netuid: Netuid,
  hotkey: AccountId,
): LockRole => ({
  ownerLock: isOwnerHotkey(storage, netuid, hotkey),
  perpetual: isPerpetual(storage, coldkey, netuid),
});

/** The lock, or the sum of locks, as it stands in this block. */
export const rolled = (storage: Externalities, state: LockState, role: LockRole): LockState =>
  rollForward(state, number.get(storage), {
    ...role,
    unlockRate: Number(unlockRate.get(storage)),
    maturityRate: Number(maturityRate.get(storage)),
  });

export const emptyLock = (storage: Externalities): LockState => ({
  lockedMass: NO_ALPHA,
  conviction: U64F64.zero,
  lastUpdate: number.get(storage),
});
