import { clampedExponential, unclampedExponential } from '../fixed/exponential.js';
import { div as divPlain, fromCount, type I32F32 } from '../fixed/i32f32.js';
import type { EpochHyperparameters } from '../input.js';
import type { EpochRules } from '../rules.js';
import { exponential, LARGEST_POWER } from './exponential.js';
import { buildGrid, eachInRow, type Grid, rowsOf } from './grid.js';
import { type Bits, clamp, div, mul, ONE, shareOfU16 } from './shares.js';

/** How fast a bond follows its weight at a distance between zero and one. */
type Curve = (distance: Bits) => Bits;

export function liquidCurve(
  { alphaLow, alphaHigh, alphaSigmoidSteepness }: EpochHyperparameters,
  { clampsExponent }: EpochRules,
): Curve {
  const [low, high] = [shareOfU16(alphaLow), shareOfU16(alphaHigh)];
  const steepness = Number(divPlain(fromCount(alphaSigmoidSteepness), fromCount(-100)));
  const wide = clampsExponent ? clampedExponential : unclampedExponential;
  const exponentialOf = (power: Bits): Bits =>
    Math.abs(power) <= LARGEST_POWER ? exponential(power) : Number(wide(BigInt(power) as I32F32));
  return (distance) => {
    const curve = div(ONE, ONE + exponentialOf(mul(steepness, distance - ONE / 2)));
    return clamp(low + mul(curve, high - low), low, high);
  };
}

/** As the plain room's: bonds that only weights keep alive, each with an alpha of its own. */
export function liquidAverage(
  weights: Grid,
  old: Grid,
  consensus: Float64Array,
  curve: Curve,
): Grid {
  const width = rowsOf(weights);
  const [held, found] = [new Float64Array(width), new Float64Array(width)];
  return buildGrid(width, weights.values.length, (row, put) => {
    held.fill(0);
    found.fill(0);
    const isFound = ascendingWalk();
    eachInRow(old, row, (column, bond) => {
      held[column] = bond;
      if (isFound(column)) found[column] = bond;
    });
    const isSeen = ascendingWalk();
    eachInRow(weights, row, (column, weight) => {
      const seen = isSeen(column) ? weight : 0;
      const bond = found[column] ?? 0;
      const moved = seen >= bond ? seen - (consensus[column] ?? 0) : bond - seen;
      const alpha = curve(clamp(moved, 0, ONE));
      const next = Math.min(ONE, mul(ONE - alpha, held[column] ?? 0) + mul(alpha, weight));
      if (next > 0) put(column, next);
    });
  });
}

/** Tells of each uid of a row whether the runtime, which takes them to ascend, still meets it. */
function ascendingWalk(): (column: number) => boolean {
  let largest = -1;
  return (column) => {
    if (column <= largest) return false;
    largest = column;
    return true;
  };
}
