import type { RevealPlan } from './reveal-window.js';

/** A subnet whose epochs follow from the block number alone, as before spec 423. */
export type FixedTempo = { readonly netuid: number; readonly tempo: number };

/** The epoch a block belongs to. */
export const fixedEpochIndexAt = ({ netuid, tempo }: FixedTempo, block: number): number =>
  Math.floor((block + netuid + 1) / (tempo + 1));

/** Whether the subnet's epoch runs in this block, the last of its index. */
export const fixedEpochRuns = ({ netuid, tempo }: FixedTempo, block: number): boolean =>
  tempo !== 0 && (block + netuid + 1) % (tempo + 1) === tempo;

/** The reveal of a commit made at this block. */
export function planFixedReveal(
  subnet: FixedTempo,
  currentBlock: number,
  revealPeriod: number,
): RevealPlan {
  const commitEpoch = fixedEpochIndexAt(subnet, currentBlock);
  const blocks = (commitEpoch + revealPeriod) * (subnet.tempo + 1);
  return { commitEpoch, firstRevealBlock: blocks - (subnet.netuid + 1) };
}
