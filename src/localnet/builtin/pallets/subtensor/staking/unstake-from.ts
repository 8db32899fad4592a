import { NO_SELL_LIMIT } from '../../../../../economy/swap.js';
import { addU64, subtractU64 } from '../../../../../economy/unsigned.js';
import type { AlphaUnits, Netuid, Rao, RaoPerAlpha } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import type { AccountId } from '../../../types/account.js';
import { number } from '../../system/storage.js';
import { authorOf } from '../../transaction-payment/charge.js';
import { transferFromSubnet } from '../custody.js';
import { deposit } from '../event.js';
import { refreshLock } from '../locks/upkeep.js';
import { decreaseStake, increaseStake, type Position } from '../stake-book.js';
import { lastColdkeyHotkeyStakeBlock } from '../storage/stake.js';
import { sell } from '../trade.js';
import { NO_TAO, ROOT_NETUID } from '../types/amounts.js';
import { countOutflow } from './flow.js';
import { rootStakeRemoved } from './root-watermark.js';

/** What a sale of stake may be apart from the usual: without a fee, and paid to another than the coldkey. */
export type SaleTerms = { readonly dropFees?: boolean; readonly payee?: AccountId };

/** Sells staked alpha and pays the coldkey; what the limit leaves unsold stays staked. */
export function unstakeFrom(
  context: Context,
  position: Position,
  amount: AlphaUnits,
  limitPrice: RaoPerAlpha,
  { dropFees = false, payee = position.coldkey }: SaleTerms = {},
): Rao {
  const { storage } = context;
  const { coldkey, hotkey, netuid } = position;
  decreaseStake(storage, position, amount);
  const swap = sell(context, { netuid, amount, limitPrice, dropFees });
  const { paidIn, paidOut, fee, feeToBlockAuthor } = swap;
  increaseStake(storage, position, subtractU64(amount, addU64(paidIn, fee)));
  transferFromSubnet(context, netuid, payee, paidOut);
  const paidToAuthor = sellFee(context, netuid, feeToBlockAuthor);
  if (netuid === ROOT_NETUID) rootStakeRemoved(storage, position, amount);
  countOutflow(storage, netuid, addU64(paidOut, paidToAuthor));
  refreshLock(storage, coldkey, netuid);
  lastColdkeyHotkeyStakeBlock.set(storage, [coldkey, hotkey], number.get(storage));
  deposit(context, { tag: 'StakeRemoved', value: [coldkey, hotkey, paidOut, paidIn, netuid, fee] });
  return paidOut;
}

// Without an author the fee belongs to nobody: alpha that is outside the pool and staked nowhere.
function sellFee(context: Context, netuid: Netuid, fee: AlphaUnits): Rao {
  const author = authorOf(context);
  if (author === undefined) return NO_TAO;
  const limitPrice = NO_SELL_LIMIT;
  const { paidOut } = sell(context, { netuid, amount: fee, limitPrice, dropFees: true });
  transferFromSubnet(context, netuid, author, paidOut);
  return paidOut;
}
