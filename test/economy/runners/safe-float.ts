import type { U64F64 } from '../../../src/economy/fixed-point.js';
import {
  addShares,
  divideShares,
  exceeds,
  multiplyDivideShares,
  type SafeFloat,
  safeFloat,
  safeFloatOfFixed,
  safeFloatToU64,
  subtractShares,
} from '../../../src/economy/safe-float.js';
import type { Runners } from './vectors.js';

type Pair = readonly [mantissa: bigint, exponent: bigint];

export const safeFloatRunners: Runners = {
  'stake.safeFloatNew': ({ mantissa, exponent }: { mantissa: bigint; exponent: bigint }) => ({
    value: pairOf(safeFloat(mantissa, exponent)),
  }),
  'stake.safeFloatFromU64F64': ({ bits }: { bits: U64F64 }) => ({
    value: pairOf(safeFloatOfFixed(bits)),
  }),
  'stake.safeFloatOps': (input: { a: Pair; b: Pair; c: Pair }) => {
    const [a, b, c] = [shareOf(input.a), shareOf(input.b), shareOf(input.c)];
    return {
      add: pairOf(addShares(a, b)),
      sub: pairOf(subtractShares(a, b)),
      div: pairOf(divideShares(a, b)),
      mulDiv: pairOf(multiplyDivideShares(a, b, c)),
      gt: exceeds(a, b),
      aToU64: safeFloatToU64(a),
    };
  },
};

const shareOf = ([mantissa, exponent]: Pair): SafeFloat => ({ mantissa, exponent });

/** A share as the file writes it. */
export const pairOf = (share: SafeFloat | undefined) =>
  share === undefined ? null : [share.mantissa, share.exponent];
