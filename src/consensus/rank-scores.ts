import { div, type I32F32, shareToU16, ZERO } from './fixed/i32f32.js';
import type { RankScores } from './result.js';
import { maxUpscaleShares } from './weights/max-upscale.js';

/** Rank, trust (rank after clipping over rank unclipped) and prune score, as runtimes before 365 stored them. */
export function rankScores(
  ranks: readonly I32F32[],
  unclipped: readonly I32F32[],
  incentive: readonly I32F32[],
  combinedEmission: readonly I32F32[],
): RankScores {
  return {
    rank: incentive.map(shareToU16),
    trust: ranks.map((rank, uid) => shareToU16(div(rank, unclipped[uid] ?? ZERO))),
    pruneScore: maxUpscaleShares(combinedEmission),
  };
}
