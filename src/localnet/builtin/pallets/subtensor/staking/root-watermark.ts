import {
  claimedAfterStaking,
  claimedAfterUnstaking,
} from '../../../../../economy/root-claim-book.js';
import type { AlphaUnits, Rao } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { type Position, stakeOf } from '../stake-book.js';
import {
  numStakingColdkeys,
  rootClaimable,
  rootClaimed,
  stakingColdkeys,
  stakingColdkeysByIndex,
} from '../storage/root-claim.js';
import { stakingHotkeys } from '../storage/stake.js';
import { ROOT_NETUID } from '../types/amounts.js';

type Keys = Pick<Position, 'hotkey' | 'coldkey'>;

/** Lets new root stake claim only what is earned from now on, and puts its coldkey in turn. */
export function rootStakeAdded(storage: Externalities, keys: Keys, added: AlphaUnits): void {
  raiseWatermark(storage, keys, added);
  takeTurn(storage, keys.coldkey);
}

/** Lets new root stake claim only what is earned from now on. */
export const raiseWatermark = (storage: Externalities, keys: Keys, added: AlphaUnits): void =>
  moveWatermark(storage, keys, (claimed, rate) =>
    claimedAfterStaking(claimed, rate, added as bigint as Rao),
  );

/** Lowers what counts as claimed with the root stake that leaves. */
export const lowerWatermark = (storage: Externalities, keys: Keys, removed: AlphaUnits): void =>
  moveWatermark(storage, keys, (claimed, rate) =>
    claimedAfterUnstaking(claimed, rate, removed as bigint as Rao),
  );

/** Lowers what counts as claimed with the root stake, and ends the turns of a coldkey without any. */
export function rootStakeRemoved(storage: Externalities, keys: Keys, removed: AlphaUnits): void {
  lowerWatermark(storage, keys, removed);
  const { coldkey } = keys;
  const staked = stakingHotkeys
    .get(storage, coldkey)
    .some((hotkey) => stakeOf(storage, { hotkey, coldkey, netuid: ROOT_NETUID }) > 0n);
  if (!staked) leaveTurn(storage, coldkey);
}

type Rate = Parameters<typeof claimedAfterStaking>[1];

function moveWatermark(
  storage: Externalities,
  { hotkey, coldkey }: Keys,
  move: (claimed: bigint, rate: Rate) => bigint,
): void {
  for (const [netuid, rate] of rootClaimable.get(storage, hotkey)) {
    const claimed = rootClaimed.get(storage, netuid, hotkey, coldkey);
    rootClaimed.set(storage, [netuid, hotkey, coldkey], move(claimed, rate));
  }
}

/** Puts a coldkey last among those whose claims are made for them; one that is there stays. */
export function takeTurn(storage: Externalities, coldkey: AccountId): void {
  if (stakingColdkeys.exists(storage, coldkey)) return;
  const next = numStakingColdkeys.get(storage);
  stakingColdkeysByIndex.set(storage, [next], coldkey);
  stakingColdkeys.set(storage, [coldkey], next);
  numStakingColdkeys.set(storage, next + 1n);
}

/** Takes a coldkey out of the turns; the last one takes the place that becomes free. */
export function leaveTurn(storage: Externalities, coldkey: AccountId): void {
  const place = stakingColdkeys.get(storage, coldkey);
  if (place === undefined) return;
  stakingColdkeys.remove(storage, coldkey);
  const last = numStakingColdkeys.get(storage) - 1n;
  const moved = stakingColdkeysByIndex.get(storage, last);
  stakingColdkeysByIndex.remove(storage, last);
  if (place !== last && moved !== undefined) {
    stakingColdkeysByIndex.set(storage, [place], moved);
    stakingColdkeys.set(storage, [moved], place);
  }
  numStakingColdkeys.set(storage, last);
}
