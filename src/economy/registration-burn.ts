import type { Rao } from '../units/money.js';
import { U64F64 } from './fixed-point.js';
import { most, saturateU64 } from './unsigned.js';

/** Bounds of a subnet's registration price; where they cross, the upper one wins. */
export type BurnBounds = { readonly minBurn: Rao; readonly maxBurn: Rao };

export type BurnTerms = BurnBounds & {
  /** SubtensorModule.BurnHalfLife in blocks, a u16; zero stops the decay. */
  readonly halfLife: number;
};

/** One, with 32 fractional bits. */
const ONE = 2n ** 32n;

/**
 * SubtensorModule.Burn after a number of blocks without a registration, the first of them being
 * this one.
 */
export function burnAfterBlocks(
  burn: Rao,
  terms: BurnTerms,
  firstBlock: number,
  blocks: number,
): Rao {
  const factor = decayFactor(terms.halfLife);
  let price = burn;
  for (let block = firstBlock; block < firstBlock + blocks; block += 1) {
    // The runtime leaves genesis prices alone until block 2.
    price = clamp(block > 1 ? multiplyQ32(price, factor) : price, terms);
  }
  return price;
}

/**
 * SubtensorModule.Burn after one registration; root's never changes this way, and no multiplier
 * lowers it.
 */
export function burnAfterRegistration(
  burn: Rao,
  netuid: number,
  increase: U64F64,
  bounds: BurnBounds,
): Rao {
  if (netuid === 0) return burn;
  const raised = U64F64.multiply(U64F64.ofInteger(burn), most(increase, U64F64.one));
  return clamp(U64F64.toU64(raised), bounds);
}

/**
 * What a price keeps per block, with 32 fractional bits: the largest factor that halves it within
 * the half-life.
 */
export function decayFactor(halfLife: number): bigint {
  if (halfLife === 0) return ONE;
  let [low, high] = [0n, ONE];
  while (low + 1n < high) {
    const middle = (low + high) >> 1n;
    if (powerQ32(middle, halfLife) > ONE / 2n) high = middle;
    else low = middle;
  }
  return low;
}

function powerQ32(base: bigint, exponent: number): bigint {
  let [result, factor] = [ONE, base];
  for (let power = exponent; power > 0; power >>= 1) {
    if (power & 1) result = multiplyQ32(result, factor);
    factor = multiplyQ32(factor, factor);
  }
  return result;
}

const multiplyQ32 = (value: bigint, factor: bigint): bigint => saturateU64((value * factor) >> 32n);

const clamp = (burn: bigint, { minBurn, maxBurn }: BurnBounds): Rao => {
  const raised = burn < minBurn ? minBurn : burn;
  return (raised > maxBurn ? maxBurn : raised) as Rao;
};
