import { buysShares } from '../../../../../economy/share-pool.js';
import type { AlphaUnits, Rao, RaoPerAlpha } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { Context } from '../../../frame/context.js';
import { number } from '../../system/storage.js';
import { payTradeFee, transferToSubnet } from '../custody.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { refreshLock } from '../locks/upkeep.js';
import { increaseStake, type Position } from '../stake-book.js';
import {
  lastColdkeyHotkeyStakeBlock,
  totalHotkeyAlpha,
  totalHotkeySharesV2,
} from '../storage/stake.js';
import { buy } from '../trade.js';
import { ROOT_NETUID } from '../types/amounts.js';
import { countInflow } from './flow.js';
import { rootStakeAdded } from './root-watermark.js';

/** Buys alpha with a coldkey's TAO and stakes it; a coldkey keeps at least its deposit. */
export function stakeInto(
  context: Context,
  position: Position,
  amount: Rao,
  limitPrice: RaoPerAlpha,
  dropFees = false,
): AlphaUnits {
  const { storage } = context;
  const { coldkey, hotkey, netuid } = position;
  const spent = transferToSubnet(context, netuid, coldkey, amount);
  const { paidIn, paidOut, fee, feeToBlockAuthor } = buy(context, {
    netuid,
    amount: spent,
    limitPrice,
    dropFees,
  });
  if (paidOut === 0n) throw failure('AmountTooLow');
  ensureBuysShare(storage, position, paidOut);
  increaseStake(storage, position, paidOut);
  payTradeFee(context, netuid, feeToBlockAuthor);
  countInflow(storage, netuid, paidIn);
  refreshLock(storage, coldkey, netuid);
  lastColdkeyHotkeyStakeBlock.set(storage, [coldkey, hotkey], number.get(storage));
  if (netuid === ROOT_NETUID) rootStakeAdded(storage, position, paidOut);
  deposit(context, { tag: 'StakeAdded', value: [coldkey, hotkey, spent, paidOut, netuid, fee] });
  return paidOut;
}

/** Refuses an amount so small beside the hotkey's stake that it would be no share of it. */
export function ensureBuysShare(
  storage: Externalities,
  { hotkey, netuid }: Position,
  amount: AlphaUnits,
): void {
  const pool = {
    value: totalHotkeyAlpha.get(storage, hotkey, netuid),
    totalShares: totalHotkeySharesV2.get(storage, hotkey, netuid),
  };
  if (!buysShares(pool, amount)) throw failure('InsufficientLiquidity');
}
