import { U64F64 } from '../../../../../economy/fixed-point.js';
import { spotPrice } from '../../../../../economy/pool.js';
import { NO_SELL_LIMIT } from '../../../../../economy/swap.js';
import type { Rao } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { Context } from '../../../frame/context.js';
import { DispatchFailure } from '../../../frame/failure.js';
import type { AccountId } from '../../../types/account.js';
import { ownsHotkey } from '../hotkeys.js';
import { reduceLockBy } from '../locks/upkeep.js';
import { reservesOf } from '../reserves.js';
import { decreaseStake, type Position, stakeOf } from '../stake-book.js';
import { pendingChildKeys } from '../storage/delegation.js';
import { nominatorMinRequiredStake, stakeThreshold, totalHotkeyAlpha } from '../storage/stake.js';
import { allNetuids } from '../subnets.js';
import { unstakeFrom } from './unstake-from.js';
import { LEAST_STAKE } from './validate-add.js';

/** What NominatorMinRequiredStake counts in: this many make the smallest stake once. */
const PARTS = 1_000_000n;

/** What follows every unstake: too small a rest goes too, and a poor hotkey loses pending children. */
export function settleUnstake(context: Context, position: Position): void {
  closeSmallNomination(context, position);
  const { storage } = context;
  if (totalStakeOf(storage, position.hotkey) >= stakeThreshold.get(storage)) return;
  for (const netuid of allNetuids(storage)) {
    pendingChildKeys.remove(storage, netuid, position.hotkey);
  }
}

/** Unstakes what a nominator may not leave behind; what cannot be sold is given up. */
export function closeSmallNomination(context: Context, position: Position): void {
  const { storage } = context;
  const { coldkey, hotkey, netuid } = position;
  if (ownsHotkey(storage, coldkey, hotkey)) return;
  const required = (nominatorMinRequiredStake.get(storage) * LEAST_STAKE) / PARTS;
  const price = spotPrice(reservesOf(storage, netuid));
  const least = U64F64.toU64(U64F64.divide(U64F64.ofInteger(required), price));
  const rest = stakeOf(storage, position);
  if (rest === 0n || rest >= least) return;
  try {
    unstakeFrom(context, position, rest, NO_SELL_LIMIT);
  } catch (thrown) {
    if (!(thrown instanceof DispatchFailure)) throw thrown;
    decreaseStake(storage, position, stakeOf(storage, position));
  }
  reduceLockBy(storage, coldkey, netuid, rest);
}

/** What all stake on a hotkey is worth at spot prices. */
export function totalStakeOf(storage: Externalities, hotkey: AccountId): Rao {
  const worth = allNetuids(storage).map((netuid) =>
    U64F64.multiply(
      U64F64.ofInteger(totalHotkeyAlpha.get(storage, hotkey, netuid)),
      spotPrice(reservesOf(storage, netuid)),
    ),
  );
  return U64F64.toU64(worth.reduce(U64F64.add, U64F64.zero)) as Rao;
}
