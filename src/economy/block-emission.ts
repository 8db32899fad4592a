import { type Rao, rao, STEPS_PER_COIN } from '../units/money.js';
import { I96F32 } from './fixed-point.js';

/** The supply that issuance never reaches, of TAO as of each subnet's alpha. */
export const TOTAL_SUPPLY = 21_000_000n * STEPS_PER_COIN;

/**
 * What one block emits at this issuance: one coin, halved each time the rest of the supply halves.
 * TAO emission counts SubtensorModule.TotalIssuance; a subnet's alpha emission counts SubnetAlphaIn
 * and SubnetAlphaOut together.
 */
export function blockEmission(issuance: bigint): bigint {
  if (issuance >= TOTAL_SUPPLY) return 0n;
  const issued = I96F32.divide(I96F32.ofInteger(issuance), I96F32.ofInteger(TOTAL_SUPPLY));
  const rest = I96F32.subtract(I96F32.one, issued);
  const share = I96F32.one >> halvings(I96F32.divide(I96F32.one, rest));
  return (share * STEPS_PER_COIN) >> I96F32.fractionBits;
}

/**
 * The integer part of log2, by halving with the rounding of substrate-fixed 0.6.0: halves go up.
 */
function halvings(value: bigint): bigint {
  let count = 0n;
  for (let left = value; left >= I96F32.one * 2n; left = (left >> 1n) + (left & 1n)) count += 1n;
  return count;
}

/** An issuance from which a lower block emission applies. */
export type HalvingThreshold = { readonly issuance: Rao; readonly emission: Rao };

/** Every change of the block emission in order, down to the issuance at which it ends. */
export function halvingThresholds(): readonly HalvingThreshold[] {
  const thresholds: HalvingThreshold[] = [];
  let emission = blockEmission(0n);
  for (let issuance = 0n; emission > 0n; ) {
    issuance = firstBelow(emission, issuance);
    emission = blockEmission(issuance);
    thresholds.push({ issuance: rao(issuance), emission: rao(emission) });
  }
  return thresholds;
}

/**
 * The smallest issuance above `from` that emits less than this; emission never rises with issuance.
 */
function firstBelow(emission: bigint, from: bigint): bigint {
  let [still, below] = [from, TOTAL_SUPPLY];
  while (below - still > 1n) {
    const middle = (still + below) / 2n;
    if (blockEmission(middle) < emission) below = middle;
    else still = middle;
  }
  return below;
}
