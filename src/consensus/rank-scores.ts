import { div, type I32F32, shareToU16, ZERO } from './fixed/i32f32.js';
import type { RankScores } from './result.js';
import { type SparseMatrix, scaledColumnSums } from './sparse.js';
import { maxUpscaleShares } from './weights/max-upscale.js';

/** Rank, trust (rank after clipping over rank before) and prune score, as runtimes before 365 stored them. */
export function rankScores(
  ranks: readonly I32F32[],
  weights: SparseMatrix,
  activeStake: readonly I32F32[],
  incentive: readonly I32F32[],
  combinedEmission: readonly I32F32[],
): RankScores {
  const unclipped = scaledColumnSums(weights, activeStake);
  return {
    rank: incentive.map(shareToU16),
    trust: ranks.map((rank, uid) => shareToU16(div(rank, unclipped[uid] ?? ZERO))),
    pruneScore: maxUpscaleShares(combinedEmission),
  };
}
