import { mul, shareOfU16, ZERO } from '../fixed/i32f32.js';
import { normalise } from '../normalise.js';
import { normaliseColumns, type SparseMatrix, scaledRowSums } from '../sparse.js';
import { emaAlpha, movingAverage } from './ema.js';
import { liquidAlpha } from './liquid-alpha.js';
import { liquidAverage } from './liquid-average.js';
import type { BondBasis, BondOutcome } from './outcome.js';
import { previousBonds } from './previous.js';

/** Bonds that follow weights regardless of stake; stake scales the dividends instead. */
export function yuma3Bonds(basis: BondBasis): BondOutcome {
  const bonds = averagedBonds(basis);
  const bondShares = normaliseColumns(bonds);
  const earned = scaledRowSums(bondShares, basis.incentive);
  const dividends = earned.map((share, uid) => mul(share, basis.activeStake[uid] ?? ZERO));
  return { bonds, bondShares, dividends: normalise(dividends) };
}

function averagedBonds({ input, weights, consensus }: BondBasis): SparseMatrix {
  const { hyperparameters, rules } = input;
  const old = previousBonds(input, shareOfU16);
  const liquid = hyperparameters.liquidAlphaOn && consensus.some((weight) => weight !== 0n);
  return liquid
    ? liquidAverage(weights, old, consensus, liquidAlpha(hyperparameters, rules))
    : movingAverage(weights, old, emaAlpha(hyperparameters.bondsMovingAverage));
}
