import { fromCount, mul, ZERO } from '../fixed/i32f32.js';
import { normalise } from '../normalise.js';
import { mapCells, normaliseColumns, scaledRowSums, upscaleColumns } from '../sparse.js';
import { emaAlpha, movingAverage } from './ema.js';
import type { BondBasis, BondOutcome } from './outcome.js';
import { previousBonds } from './previous.js';

/** Bonds in proportion to stake times weight, stored with every column's largest at one. */
export function yuma2Bonds({ input, weights, activeStake, incentive }: BondBasis): BondOutcome {
  const old = normaliseColumns(previousBonds(input, fromCount));
  const delta = normaliseColumns(
    mapCells(weights, (value, _target, uid) => mul(value, activeStake[uid] ?? ZERO)),
  );
  const alpha = emaAlpha(input.hyperparameters.bondsMovingAverage);
  const bondShares = normaliseColumns(movingAverage(delta, old, alpha));
  return {
    bonds: upscaleColumns(bondShares),
    bondShares,
    dividends: normalise(scaledRowSums(bondShares, incentive)),
  };
}
