import { div as divPlain, fromCount } from '../fixed/i32f32.js';
import type { EpochHyperparameters } from '../input.js';
import type { EpochRules } from '../rules.js';
import { clampedPowers, unclampedPowers } from './exponential.js';
import { type Grid, gridBuilder, rowStarts } from './grid.js';
import { type Bits, clamp, div, mul, ONE, shareOfU16 } from './shares.js';

/** How fast a bond follows its weight, given how far it is to go; all beyond one is as one, all below zero as zero. */
type Curve = (distance: Bits) => Bits;

export function liquidCurve(
  { alphaLow, alphaHigh, alphaSigmoidSteepness }: EpochHyperparameters,
  { clampsExponent }: EpochRules,
): Curve {
  const [low, high] = [shareOfU16(alphaLow), shareOfU16(alphaHigh)];
  const steepness = Number(divPlain(fromCount(alphaSigmoidSteepness), fromCount(-100)));
  const exponentialOf = clampsExponent ? clampedPowers() : unclampedPowers();
  const inside = (distance: Bits): Bits => {
    const curve = div(ONE, ONE + exponentialOf(mul(steepness, distance - ONE / 2)));
    return clamp(low + mul(curve, high - low), low, high);
  };
  const [nearest, farthest] = [inside(0), inside(ONE)];
  return (distance) => {
    if (distance <= 0) return nearest;
    return distance >= ONE ? farthest : inside(distance);
  };
}

/** As the plain room's: bonds that only weights keep alive, each with an alpha of its own. */
export function liquidAverage(
  weights: Grid,
  old: Grid,
  consensus: Float64Array,
  curve: Curve,
): Grid {
  const { size, columns, values } = weights;
  const [starts, oldStarts] = [rowStarts(weights), rowStarts(old)];
  const { put, done } = gridBuilder(size, values.length);
  const [held, found] = [new Float64Array(size), new Float64Array(size)];
  for (let row = 0; row < size; row += 1) {
    const [start = 0, end = 0] = [starts[row], starts[row + 1]];
    if (start === end) continue;
    spread(old, oldStarts[row] ?? 0, oldStarts[row + 1] ?? 0, held, found);
    let largest = -1;
    for (let cell = start; cell < end; cell += 1) {
      const column = columns[cell] ?? 0;
      const weight = values[cell] ?? 0;
      const seen = column > largest ? weight : 0;
      largest = Math.max(largest, column);
      const bond = found[column] ?? 0;
      const moved = seen >= bond ? seen - (consensus[column] ?? 0) : bond - seen;
      const alpha = curve(moved);
      const kept = mul(ONE - alpha, held[column] ?? 0);
      const next = Math.min(ONE, kept + mul(alpha, weight));
      if (next > 0) put(row, column, next);
    }
  }
  return done();
}

/**
 * Some cells of a row by column: all that are held, and those found by the runtime, which walks the
 * row as if its uids ascended.
 */
function spread(
  { size, columns, values }: Grid,
  from: number,
  to: number,
  held: Float64Array,
  found: Float64Array,
): void {
  held.fill(0);
  found.fill(0);
  let largest = -1;
  for (let cell = from; cell < to; cell += 1) {
    const column = columns[cell] ?? 0;
    const isFound = column > largest;
    largest = Math.max(largest, column);
    if (column >= size) continue;
    held[column] = values[cell] ?? 0;
    if (isFound) found[column] = values[cell] ?? 0;
  }
}
