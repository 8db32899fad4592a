import type { PoolState } from '../chain/pool.js';
import type { Fraction } from '../units/fraction.js';
import {
  type Alpha,
  type AlphaUnits,
  alpha,
  type Rao,
  rao,
  STEPS_PER_COIN,
} from '../units/money.js';
import { type PartsPerMillion, shareLost } from '../units/parts-per-million.js';
import { loweredBy } from '../units/tolerance.js';
import { afterSwapFee, taoFor } from '../units/trade.js';
import { buyFrom, type Charge, priceOf, sellInto } from './pool.js';
import type { QuoteSource } from './quote.js';

/**
 * What moving alpha from one subnet to another comes to: a sale and, in the same block, a purchase
 * with all it brought. Within one subnet nothing is traded and nothing is lost since spec 296;
 * before, alpha was sold and bought back there as well.
 */
export type MoveQuote = {
  readonly source: QuoteSource;
  readonly pays: Alpha;
  /** TAO between the two trades; zero within one subnet. */
  readonly tao: Rao;
  readonly receives: Alpha;
  /** The one fee of a move, in the coin of the pool that keeps it. */
  readonly fee:
    | { readonly side: 'origin'; readonly alpha: Alpha }
    | { readonly side: 'destination'; readonly tao: Rao }
    | { readonly side: 'none' };
  /** What both trades' own size costs of the value at both prices, beside the fee. */
  readonly impact: PartsPerMillion;
  /** Of swap_stake_limit: destination alpha for one origin alpha, times 1e9; undefined where nothing is traded. */
  readonly limit: bigint | undefined;
  /** What arrives when all of it is moved at the limit; undefined where even now less would arrive. */
  readonly worst: Alpha | undefined;
};

/** Which leg of a move a runtime charges for. */
export type MoveCharges = { readonly sale: Charge; readonly purchase: Charge };

/** From this spec on the origin charges, unless it is root (move_stake.rs transition_stake_internal). */
const CHARGED_AT_ORIGIN_SINCE = 309;
/** From this spec on nothing is traded within a subnet (transfer_stake_within_subnet). */
const KEPT_WITHIN_SINCE = 296;

/** Before 309 the sale of a move was free and the purchase charged; since then it is the other way round. */
export function moveCharges(origin: PoolState, specVersion: number): MoveCharges {
  const atOrigin = specVersion >= CHARGED_AT_ORIGIN_SINCE && origin.netuid !== 0;
  return atOrigin
    ? { sale: 'with-fee', purchase: 'without-fee' }
    : { sale: 'without-fee', purchase: 'with-fee' };
}

/** What the runtime's simulations said of the two legs; a leg that it cannot simulate is left out. */
export type ToldLegs = {
  readonly sale?: { readonly receives: Rao; readonly fee: AlphaUnits } | undefined;
  readonly purchase?: { readonly receives: AlphaUnits; readonly fee: Rao } | undefined;
};

/** Undefined where either pool would refuse its leg. */
export function moveQuote(
  origin: PoolState,
  destination: PoolState,
  amount: AlphaUnits,
  tolerance: Fraction,
  specVersion: number,
  told: ToldLegs = {},
): MoveQuote | undefined {
  const isWithin = origin.netuid === destination.netuid;
  if (isWithin && specVersion >= KEPT_WITHIN_SINCE) return within(origin, amount);
  const charges = moveCharges(origin, specVersion);
  const computed = sellInto(origin, amount, charges.sale);
  const sale = told.sale ?? computed;
  if (!sale || sale.receives === 0n) return undefined;
  const target = isWithin && computed ? computed.after : destination;
  const purchase = told.purchase ?? buyFrom(target, sale.receives, charges.purchase);
  if (!purchase || purchase.receives === 0n) return undefined;
  const [soldAt, boughtAt] = [priceOf(origin), priceOf(destination)];
  const pays = (amount - sale.fee) as AlphaUnits;
  const limit = boughtAt === 0n ? 0n : loweredBy((soldAt * STEPS_PER_COIN) / boughtAt, tolerance);
  const kept = afterSwapFee(amount, Math.max(...feeRates(origin, destination, charges)));
  const worst = (kept * limit) / STEPS_PER_COIN;
  return {
    source: told.sale && told.purchase ? 'runtime' : 'reserves',
    pays: alpha(origin.netuid, amount),
    tao: sale.receives,
    receives: alpha(destination.netuid, purchase.receives),
    fee: feeOf(origin, sale.fee, purchase.fee),
    impact: shareLost(taoFor(pays, soldAt), taoFor(purchase.receives, boughtAt) + purchase.fee),
    limit,
    worst: purchase.receives < worst ? undefined : alpha(destination.netuid, worst),
  };
}

const feeRates = (origin: PoolState, destination: PoolState, charges: MoveCharges) => [
  charges.sale === 'with-fee' ? origin.feeRate : 0,
  charges.purchase === 'with-fee' ? destination.feeRate : 0,
];

function feeOf({ netuid }: PoolState, sold: AlphaUnits, bought: Rao): MoveQuote['fee'] {
  if (sold > 0n) return { side: 'origin', alpha: alpha(netuid, sold) };
  return bought > 0n ? { side: 'destination', tao: bought } : { side: 'none' };
}

const within = ({ netuid }: PoolState, amount: AlphaUnits): MoveQuote => ({
  ...{ source: 'runtime', pays: alpha(netuid, amount), tao: rao(0n) },
  ...{ receives: alpha(netuid, amount), fee: { side: 'none' }, limit: undefined },
  ...{ impact: shareLost(0n, 0n), worst: alpha(netuid, amount) },
});
