import { type I32F32, ZERO } from './fixed/i32f32.js';

/** One validator's say on a neuron: its stake, above zero, and the weight it gave. */
export type Vote = { readonly stake: I32F32; readonly score: I32F32 };

/**
 * The smallest score that, with all below it, has more stake than the minority; the largest score where
 * none has. The runtime finds the same score by halving the votes around a pivot.
 */
export function weightedMedian(votes: readonly Vote[], minority: I32F32): I32F32 {
  const ascending = [...votes].sort((left, right) =>
    left.score < right.score ? -1 : Number(left.score > right.score),
  );
  let stakeBelow = 0n;
  for (const { stake, score } of ascending) {
    stakeBelow += stake;
    if (stakeBelow > minority) return score;
  }
  return ascending.at(-1)?.score ?? ZERO;
}
