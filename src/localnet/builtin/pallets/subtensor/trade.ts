import type { Result } from '../../../../economy/result.js';
import { afterBuy, afterSell } from '../../../../economy/settlement.js';
import { buyAlpha, type Swap, type SwapError, sellAlpha } from '../../../../economy/swap.js';
import { addU64, least, subtractU64, U128_MAX } from '../../../../economy/unsigned.js';
import type { AlphaUnits, Netuid, Rao, RaoPerAlpha } from '../../../../units/money.js';
import type { Externalities } from '../../../runtime.js';
import type { Context } from '../../frame/context.js';
import { failure as swapFailure } from '../swap/event.js';
import { initialiseWeights, reservesOf, writeReserves } from './reserves.js';
import { subnetVolume } from './storage/pool.js';
import { totalStake } from './storage/stake.js';

type Order<Input> = {
  readonly netuid: Netuid;
  /** The fee comes out of it. */
  readonly amount: Input;
  readonly limitPrice: RaoPerAlpha;
  readonly dropFees?: boolean;
};

/** Buys alpha that the subnet's account has been paid for; the buyer still has to be given it. */
export function buy(
  { storage }: Context,
  { netuid, amount, limitPrice, dropFees = false }: Order<Rao>,
): Swap<Rao, AlphaUnits> {
  const pool = reservesOf(storage, netuid);
  const swap = settled(buyAlpha(pool, { amount, limitPrice, dropFees }));
  if (pool.mechanism === 'dynamic') initialiseWeights(storage, netuid);
  writeReserves(storage, netuid, afterBuy(pool, swap));
  totalStake.set(storage, addU64(totalStake.get(storage), amount));
  countVolume(storage, netuid, amount);
  return swap;
}

/** Sells alpha that has been taken from its holder; the TAO is still in the subnet's account. */
export function sell(
  { storage }: Context,
  { netuid, amount, limitPrice, dropFees = false }: Order<AlphaUnits>,
): Swap<AlphaUnits, Rao> {
  const pool = reservesOf(storage, netuid);
  const swap = settled(sellAlpha(pool, { amount, limitPrice, dropFees }));
  if (pool.mechanism === 'dynamic') initialiseWeights(storage, netuid);
  writeReserves(storage, netuid, afterSell(pool, swap));
  totalStake.set(storage, subtractU64(totalStake.get(storage), swap.paidOut));
  countVolume(storage, netuid, swap.paidOut);
  return swap;
}

/** The answer of a rule of trade; raises the Swap error it names. */
export function settled<Value>(result: Result<Value, SwapError>): Value {
  if (!result.ok) throw swapFailure(result.error);
  return result.value;
}

function countVolume(storage: Externalities, netuid: Netuid, amount: Rao): void {
  const volume = subnetVolume.get(storage, netuid) + amount;
  subnetVolume.set(storage, [netuid], least(volume, U128_MAX));
}
