import { emaAlpha } from '../bonds/ema.js';
import { keptBonds } from '../bonds/previous.js';
import type { EpochInput } from '../input.js';
import { type Grid, gridOf } from './grid.js';
import { liquidAverage, liquidCurve } from './liquid.js';
import { movingAverage } from './moving-average.js';
import { mul, normalise, shareOfU16 } from './shares.js';
import { normaliseColumns, scaled, scaledRowSums, upscaleColumns } from './sums.js';

type Basis = {
  readonly input: EpochInput;
  /** The weights that earn bonds, after the bonds penalty. */
  readonly weights: Grid;
  readonly activeStake: Float64Array;
  readonly consensus: Float64Array;
  readonly incentive: Float64Array;
};

type Outcome = {
  /** As they will be stored. */
  readonly bonds: Grid;
  /** Each validator's part of all bonds on a neuron. */
  readonly bondShares: Grid;
  readonly dividends: Float64Array;
};

/** As the plain room's: bonds in proportion to stake times weight. */
export function yuma2Bonds({ input, weights, activeStake, incentive }: Basis): Outcome {
  const old = normaliseColumns(gridOf(keptBonds(input), (stored) => stored));
  const delta = normaliseColumns({
    ...weights,
    values: scaled(weights.values, weights.rows, activeStake),
  });
  const bondShares = normaliseColumns(movingAverage(delta, old, alphaOf(input)));
  return {
    bonds: upscaleColumns(bondShares),
    bondShares,
    dividends: normalise(scaledRowSums(bondShares, incentive)),
  };
}

/** As the plain room's: bonds that follow weights, and dividends scaled by stake. */
export function yuma3Bonds(basis: Basis): Outcome {
  const bonds = averagedBonds(basis);
  const bondShares = normaliseColumns(bonds);
  const earned = scaledRowSums(bondShares, basis.incentive);
  const dividends = earned.map((share, uid) => mul(share, basis.activeStake[uid] ?? 0));
  return { bonds, bondShares, dividends: normalise(dividends) };
}

function averagedBonds({ input, weights, consensus }: Basis): Grid {
  const { hyperparameters, rules } = input;
  const old = gridOf(keptBonds(input), shareOfU16);
  const isLiquid = hyperparameters.liquidAlphaOn && consensus.some((weight) => weight !== 0);
  return isLiquid
    ? liquidAverage(weights, old, consensus, liquidCurve(hyperparameters, rules))
    : movingAverage(weights, old, alphaOf(input));
}

const alphaOf = ({ hyperparameters }: EpochInput): number =>
  Number(emaAlpha(hyperparameters.bondsMovingAverage));
