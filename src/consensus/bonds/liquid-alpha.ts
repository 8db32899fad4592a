import { clampedExponential, logistic, unclampedExponential } from '../fixed/exponential.js';
import {
  add,
  clamp,
  div,
  fromCount,
  HALF,
  type I32F32,
  mul,
  ONE,
  shareOfU16,
  sub,
  ZERO,
} from '../fixed/i32f32.js';
import type { EpochHyperparameters } from '../input.js';
import type { EpochRules } from '../rules.js';

/** How fast one bond follows its weight, given that weight, the bond and the consensus for the neuron. */
export type LiquidAlpha = (weight: I32F32, bond: I32F32, consensus: I32F32) => I32F32;

/** The liquid alpha of a subnet: a logistic curve over how far a validator moves from consensus or its bond. */
export function liquidAlpha(
  { alphaLow, alphaHigh, alphaSigmoidSteepness }: EpochHyperparameters,
  { clampsExponent }: EpochRules,
): LiquidAlpha {
  const low = shareOfU16(alphaLow);
  const high = shareOfU16(alphaHigh);
  const steepness = div(fromCount(alphaSigmoidSteepness), fromCount(-100));
  const exponential = clampsExponent ? clampedExponential : unclampedExponential;
  const known = new Map<I32F32, I32F32>();
  const alphaAt = (distance: I32F32): I32F32 => {
    const curve = logistic(mul(steepness, sub(distance, HALF)), exponential);
    return clamp(add(low, mul(curve, sub(high, low))), low, high);
  };
  return (weight, bond, consensus) => {
    const moved = weight >= bond ? sub(weight, consensus) : sub(bond, weight);
    const distance = clamp(moved, ZERO, ONE);
    const alpha = known.get(distance) ?? alphaAt(distance);
    known.set(distance, alpha);
    return alpha;
  };
}
