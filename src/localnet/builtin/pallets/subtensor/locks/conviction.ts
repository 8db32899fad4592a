import { byAccount } from '../../../../../economy/account.js';
import type { HotkeyConviction } from '../../../../../economy/conviction-owner.js';
import { U64F64 } from '../../../../../economy/fixed-point.js';
import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { decayingHotkeyLock, hotkeyLock } from '../storage/locks.js';
import { subnetOwnerHotkey } from '../storage/ownership.js';
import { isOwnerHotkey, rolled } from './roles.js';
import { storedSum } from './sums.js';

/** All conviction behind a hotkey in a subnet, of whichever coldkeys. */
export function hotkeyConviction(
  storage: Externalities,
  hotkey: AccountId,
  netuid: Netuid,
): U64F64 {
  const kinds = isOwnerHotkey(storage, netuid, hotkey) ? [false, true] : [false];
  return kinds
    .flatMap((ownerLock) => [true, false].map((perpetual) => ({ ownerLock, perpetual })))
    .map((role) => {
      const stored = storedSum(storage, { ...role, netuid, hotkey });
      return stored ? rolled(storage, stored, role).conviction : U64F64.zero;
    })
    .reduce(U64F64.add, U64F64.zero);
}

/** Every hotkey that anything is locked on in a subnet, with the conviction behind it. */
export function convictionsOf(storage: Externalities, netuid: Netuid): readonly HotkeyConviction[] {
  const locked = [hotkeyLock, decayingHotkeyLock].flatMap((item) =>
    [...item.entries(storage, netuid)].map(([[, hotkey]]) => hotkey),
  );
  const hotkey = subnetOwnerHotkey.get(storage, netuid);
  const ofOwner = [true, false].some((perpetual) =>
    storedSum(storage, { ownerLock: true, perpetual, netuid, hotkey }),
  );
  return [...new Set(ofOwner ? [...locked, hotkey] : locked)]
    .sort(byAccount)
    .map((each) => ({ hotkey: each, conviction: hotkeyConviction(storage, each, netuid) }));
}

/** The hotkey with the most conviction behind it; of equals the account that comes last. */
export const mostConvicted = (storage: Externalities, netuid: Netuid): AccountId | undefined =>
  convictionsOf(storage, netuid).reduce<HotkeyConviction | undefined>(
    (best, next) => (best && best.conviction > next.conviction ? best : next),
    undefined,
  )?.hotkey;
