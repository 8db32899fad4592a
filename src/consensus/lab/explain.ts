import { type I32F32, mul, ZERO } from '../fixed/i32f32.js';
import { total } from '../normalise.js';
import type { EpochResult } from '../result.js';
import type { SparseRow } from '../sparse.js';

/** What one validator's weight gives a neuron. */
export type IncentiveSource = {
  readonly validator: number;
  readonly activeStake: I32F32;
  /** The share of its row that it gave, and what of it consensus left. */
  readonly weight: I32F32;
  readonly counted: I32F32;
  /** Its part of the neuron's incentive. */
  readonly gives: I32F32;
};

/** What bonds on one neuron earn a validator. */
export type DividendSource = {
  readonly neuron: number;
  /** The validator's part of all bonds on it. */
  readonly bondShare: I32F32;
  readonly incentive: I32F32;
  /** Its part of the validator's dividends. */
  readonly gives: I32F32;
};

/** Where a uid's scores come from; parts and what rounding left of them make the whole. */
export type Explanation = {
  readonly uid: number;
  readonly consensus: I32F32;
  readonly incentive: I32F32;
  readonly incentiveFrom: readonly IncentiveSource[];
  readonly incentiveRounding: I32F32;
  readonly dividends: I32F32;
  readonly dividendsFrom: readonly DividendSource[];
  readonly dividendsRounding: I32F32;
};

export function explain({ terms }: EpochResult, uid: number): Explanation {
  const incentive = terms.incentive[uid] ?? ZERO;
  const dividends = terms.dividends[uid] ?? ZERO;
  const given = terms.weights.flatMap((row, validator) => {
    const weight = cellOf(row, uid);
    if (weight === undefined) return [];
    const activeStake = terms.activeStake[validator] ?? ZERO;
    const counted = cellOf(terms.clippedWeights[validator] ?? [], uid) ?? ZERO;
    return [{ validator, activeStake, weight, counted, amount: mul(activeStake, counted) }];
  });
  const earned = (terms.bondShares[uid] ?? []).map(([neuron, bondShare]) => {
    const earns = terms.incentive[neuron] ?? ZERO;
    return { neuron, bondShare, incentive: earns, amount: mul(earns, bondShare) };
  });
  const incentiveFrom = shared(given, incentive);
  const dividendsFrom = shared(earned, dividends);
  return {
    uid,
    consensus: terms.consensus[uid] ?? ZERO,
    ...{ incentive, incentiveFrom, dividends, dividendsFrom },
    incentiveRounding: rest(incentive, incentiveFrom),
    dividendsRounding: rest(dividends, dividendsFrom),
  };
}

const cellOf = (row: SparseRow, column: number): I32F32 | undefined =>
  row.find(([target]) => target === column)?.[1];

/** Each amount's part of a whole, floored, the largest first. */
function shared<Source extends { readonly amount: I32F32 }>(
  sources: readonly Source[],
  whole: I32F32,
): readonly (Source & { readonly gives: I32F32 })[] {
  const sum = total(sources.map(({ amount }) => amount));
  return sources
    .map((source) => ({
      ...source,
      gives: (sum === 0n ? 0n : (whole * source.amount) / sum) as I32F32,
    }))
    .sort((left, right) => (left.gives > right.gives ? -1 : Number(left.gives < right.gives)));
}

const rest = (whole: I32F32, parts: readonly { readonly gives: I32F32 }[]): I32F32 =>
  parts.reduce((left: bigint, { gives }) => left - gives, whole) as I32F32;
