import { U64F64 } from '../../../../../economy/fixed-point.js';
import { spotPrice } from '../../../../../economy/pool.js';
import type { AlphaUnits, Rao } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import { number } from '../../system/storage.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { transferLock } from '../locks/transfer.js';
import { reservesOf } from '../reserves.js';
import { decreaseStake, increaseStake, type Position } from '../stake-book.js';
import { lastColdkeyHotkeyStakeBlock } from '../storage/stake.js';
import { ROOT_NETUID } from '../types/amounts.js';
import { lowerWatermark, raiseWatermark } from './root-watermark.js';
import { LEAST_STAKE } from './validate-add.js';

/**
 * Hands alpha over within a subnet, without a trade or a fee; returns its worth at the spot price.
 * On root the coldkeys keep their places among those whose claims are made for them.
 */
export function transferWithin(
  context: Context,
  from: Position,
  to: Position,
  amount: AlphaUnits,
): Rao {
  const { storage } = context;
  const { netuid } = from;
  transferLock(storage, { from: from.coldkey, to: to.coldkey, netuid, amount });
  decreaseStake(storage, from, amount);
  if (netuid === ROOT_NETUID) lowerWatermark(storage, from, amount);
  increaseStake(storage, to, amount);
  if (netuid === ROOT_NETUID) raiseWatermark(storage, to, amount);
  const price = spotPrice(reservesOf(storage, netuid));
  const worth = U64F64.toU64(U64F64.multiply(price, U64F64.ofInteger(amount))) as Rao;
  if (worth < LEAST_STAKE) throw failure('AmountTooLow');
  lastColdkeyHotkeyStakeBlock.set(storage, [to.coldkey, to.hotkey], number.get(storage));
  const terms = [worth, amount, netuid, 0n] as const;
  deposit(context, { tag: 'StakeRemoved', value: [from.coldkey, from.hotkey, ...terms] });
  deposit(context, { tag: 'StakeAdded', value: [to.coldkey, to.hotkey, ...terms] });
  return worth;
}
