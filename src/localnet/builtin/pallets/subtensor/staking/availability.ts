import { unstakable } from '../../../../../economy/conviction-lock.js';
import { addU64 } from '../../../../../economy/unsigned.js';
import type { AlphaUnits, Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { roleOf, rolled } from '../locks/roles.js';
import { stakeOf } from '../stake-book.js';
import { lock } from '../storage/locks.js';
import { stakingHotkeys } from '../storage/stake.js';
import { NO_ALPHA } from '../types/amounts.js';
import type { LockState } from '../types/stake.js';

/** What a coldkey has in a subnet, on all hotkeys together: a lock binds wherever the alpha is staked. */
export type Availability = {
  readonly total: AlphaUnits;
  readonly locked: AlphaUnits;
  readonly available: AlphaUnits;
};

export function availabilityOf(
  storage: Externalities,
  coldkey: AccountId,
  netuid: Netuid,
): Availability {
  const total = stakingHotkeys
    .get(storage, coldkey)
    .map((hotkey) => stakeOf(storage, { hotkey, coldkey, netuid }))
    .reduce(addU64, NO_ALPHA);
  const held = currentLock(storage, coldkey, netuid);
  return held
    ? { total, locked: held.lockedMass, available: unstakable(total, held) }
    : { total, locked: NO_ALPHA, available: total };
}

/** A coldkey's lock in a subnet as it stands now; undefined without one. */
export function currentLock(
  storage: Externalities,
  coldkey: AccountId,
  netuid: Netuid,
): LockState | undefined {
  const [first] = lock.entries(storage, coldkey, netuid);
  if (!first) return undefined;
  const [[, , hotkey], state] = first;
  return rolled(storage, state, roleOf(storage, coldkey, netuid, hotkey));
}
