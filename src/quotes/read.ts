import type { ChainIdentity } from '../chain/chain.js';
import type { PoolReads, PoolState } from '../chain/pool.js';
import type { StakeReads } from '../chain/stake.js';
import type { BlockRef } from '../units/block.js';
import type { Fraction } from '../units/fraction.js';
import type { AlphaUnits, Netuid, Rao } from '../units/money.js';
import { beforeSwapFee } from '../units/trade.js';
import { type MoveQuote, moveCharges, moveQuote, type ToldLegs } from './move.js';
import { type PurchaseQuote, purchaseQuote } from './purchase.js';
import { type SaleQuote, saleQuote } from './sale.js';

type Reads = PoolReads & Pick<StakeReads, 'quoteBuy' | 'quoteSell'>;

/** A sale at one block: the runtime's answer where it gives one, else computed. One round trip. */
export async function readSaleQuote(
  chain: Reads,
  netuid: Netuid,
  amount: AlphaUnits,
  tolerance: Fraction,
  at: BlockRef,
): Promise<SaleQuote | undefined> {
  const [pools, told] = await Promise.all([
    chain.pools([netuid], at),
    chain.quoteSell(netuid, amount, at),
  ]);
  const pool = pools.get(netuid);
  return pool && saleQuote(pool, amount, { tolerance, told });
}

/** A purchase at one block, likewise. */
export async function readPurchaseQuote(
  chain: Reads,
  netuid: Netuid,
  amount: Rao,
  tolerance: Fraction,
  at: BlockRef,
): Promise<PurchaseQuote | undefined> {
  const [pools, told] = await Promise.all([
    chain.pools([netuid], at),
    chain.quoteBuy(netuid, amount, at),
  ]);
  const pool = pools.get(netuid);
  return pool && purchaseQuote(pool, amount, { tolerance, told });
}

export type MoveRequest = {
  readonly origin: Netuid;
  readonly destination: Netuid;
  readonly amount: AlphaUnits;
  readonly tolerance: Fraction;
};

/** A move at one block; undefined where a subnet is missing or a pool refuses. At most three round trips. */
export async function readMoveQuote(
  chain: Reads & Pick<ChainIdentity, 'specVersion'>,
  { origin, destination, amount, tolerance }: MoveRequest,
  at: BlockRef,
): Promise<MoveQuote | undefined> {
  const pools = await chain.pools([...new Set([origin, destination])], at);
  const [from, to] = [pools.get(origin), pools.get(destination)];
  if (!from || !to) return undefined;
  const told = origin === destination ? {} : await toldLegs(chain, from, to, amount, at);
  return moveQuote(from, to, amount, tolerance, chain.specVersion, told);
}

/** A simulation always charges; a leg that is free is asked for with the fee on top. */
async function toldLegs(
  chain: Reads & Pick<ChainIdentity, 'specVersion'>,
  from: PoolState,
  to: PoolState,
  amount: AlphaUnits,
  at: BlockRef,
): Promise<ToldLegs> {
  const charges = moveCharges(from, chain.specVersion);
  const isFreeSale = charges.sale === 'without-fee';
  const sold = isFreeSale ? beforeSwapFee(amount, from.feeRate) : amount;
  const answer = amount === 0n ? undefined : await chain.quoteSell(from.netuid, sold, at);
  if (!answer || answer.receives === 0n) return {};
  if (isFreeSale && sold - answer.fee.units !== amount) return {};
  const sale = { receives: answer.receives, fee: isFreeSale ? NO_ALPHA : answer.fee.units };
  const isFreePurchase = charges.purchase === 'without-fee';
  const spent = isFreePurchase ? beforeSwapFee(sale.receives, to.feeRate) : sale.receives;
  const bought = await chain.quoteBuy(to.netuid, spent, at);
  if (!bought || bought.receives.units === 0n) return { sale };
  if (isFreePurchase && spent - bought.fee !== sale.receives) return { sale };
  const fee = isFreePurchase ? NO_RAO : bought.fee;
  return { sale, purchase: { receives: bought.receives.units, fee } };
}

const NO_ALPHA = 0n as AlphaUnits;
const NO_RAO = 0n as Rao;
