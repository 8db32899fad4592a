import type { PoolState } from '../chain/pool.js';
import { maxAmountToAdd, maxAmountToRemove } from '../economy/max-amount.js';
import { least } from '../economy/unsigned.js';
import type { AlphaUnits, Rao, RaoPerAlpha } from '../units/money.js';
import { buyFrom, type Charge, priceOf, sellInto, type Trade, weighted } from './pool.js';

/** One trade of several, in the order in which a block makes them. */
export type StepOrder<Pays extends bigint> = {
  readonly amount: Pays;
  /** Undefined for whatever price. */
  readonly limit: RaoPerAlpha | undefined;
  readonly mayPart: boolean;
  readonly charge?: Charge;
};

export type Step<Pays extends bigint, Gets extends bigint> =
  /** What a trade comes to, and the pool that the next one meets. */
  | {
      readonly kind: 'filled';
      /** All that leaves, with the fee; less than was asked where part is allowed. */
      readonly paid: Pays;
      readonly fee: Pays;
      readonly receives: Gets;
      /** Which the next trade meets. */
      readonly priceAfter: RaoPerAlpha;
      readonly after: PoolState;
    }
  /** All of it would take the price past the limit. */
  | { readonly kind: 'past-limit'; readonly reached: RaoPerAlpha }
  /** The pool trades no such amount. */
  | { readonly kind: 'refused' };

/** A purchase from a pool as earlier ones left it. */
export function buyStep(pool: PoolState, order: StepOrder<Rao>): Step<Rao, AlphaUnits> {
  const { amount, limit, mayPart, charge } = order;
  const alone = buyFrom(pool, amount, charge);
  if (!alone) return { kind: 'refused' };
  if (limit === undefined || pool.mechanism === 'stable') return filled(amount, alone);
  const reached = priceOf(alone.after);
  if (pool.rule.kind === 'concentrated') {
    return reached > limit && !mayPart ? { kind: 'past-limit', reached } : filled(amount, alone);
  }
  const most = mostOf(maxAmountToAdd(weighted(pool), limit));
  if (amount <= most) return filled(amount, alone);
  if (!mayPart) return { kind: 'past-limit', reached };
  return filledInPart(least(amount, most), buyFrom(pool, most, charge));
}

/** A sale into a pool as earlier trades left it; the author of the block then sells its fee. */
export function sellStep(pool: PoolState, order: StepOrder<AlphaUnits>): Step<AlphaUnits, Rao> {
  const { amount, limit, mayPart, charge } = order;
  const alone = sellInto(pool, amount, charge);
  if (!alone) return { kind: 'refused' };
  if (limit === undefined || pool.mechanism === 'stable') return filled(amount, feeSold(alone));
  const reached = priceOf(alone.after);
  if (pool.rule.kind === 'concentrated') {
    return reached < limit && !mayPart ? { kind: 'past-limit', reached } : filled(amount, alone);
  }
  const most = mostOf(maxAmountToRemove(weighted(pool), limit));
  if (amount <= most) return filled(amount, feeSold(alone));
  if (!mayPart) return { kind: 'past-limit', reached };
  const part = sellInto(pool, most, charge);
  return filledInPart(most, part && feeSold(part));
}

const filled = <Pays extends bigint, Gets extends bigint>(
  paid: Pays,
  { receives, fee, after }: Trade<Pays, Gets>,
): Step<Pays, Gets> => ({
  ...{ kind: 'filled', paid, fee, receives, after, priceAfter: priceOf(after) },
});

const filledInPart = <Pays extends bigint, Gets extends bigint>(
  paid: Pays,
  trade: Trade<Pays, Gets> | undefined,
): Step<Pays, Gets> => (trade ? filled(paid, trade) : { kind: 'refused' });

/** Runtimes since 423; before, the fee stays with who provided the liquidity. */
function feeSold(trade: Trade<AlphaUnits, Rao>): Trade<AlphaUnits, Rao> {
  const { after, fee } = trade;
  if (after.rule.kind === 'concentrated') return trade;
  const sale = sellInto(after, fee, 'without-fee');
  return sale ? { ...trade, after: sale.after } : trade;
}

/** Nothing where the runtime refuses the limit itself, as it does at a price beyond it. */
const mostOf = <Pays extends bigint>(
  answer: { readonly ok: true; readonly value: Pays } | { readonly ok: false },
): Pays => (answer.ok ? answer.value : (0n as Pays));
