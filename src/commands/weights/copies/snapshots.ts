import { refuse } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import { type Place, readRows, type WeightChain } from '../rows.js';
import type { Snapshot } from './find.js';

/** Where to look, and at how many earlier blocks from which one on. */
export type Look = Place & { readonly since: number | undefined; readonly samples: number };

/** The rows of now, or of the block named, and of evenly spread earlier ones; those are read at once. */
export async function readSnapshots(
  look: Look,
  chain: WeightChain,
): Promise<{ readonly at: BlockRef; readonly snapshots: readonly [Snapshot, ...Snapshot[]] }> {
  const { netuid, mech } = look;
  const read = async (at: number | undefined) => {
    const found = await readRows({ ...look, at }, chain, (block) =>
      chain.allWeights(netuid, block, mech),
    );
    return { at: found.at, snapshot: { block: found.at.number, rows: found.rows } };
  };
  const { at, snapshot } = await read(look.at);
  const earlier = await Promise.all(earlierBlocks(look, at.number).map(read));
  return { at, snapshots: [snapshot, ...earlier.map((each) => each.snapshot)] };
}

/** Blocks before another, from a first one on, the newest first. */
export function earlierBlocks({ since, samples }: Pick<Look, 'since' | 'samples'>, block: number) {
  if (since === undefined) return [];
  if (since >= block) {
    throw refuse('bad-input', `block ${since} is not before ${block}`, 'name an earlier block');
  }
  const span = block - since;
  const blocks = Array.from({ length: samples }, (_, at) =>
    Math.floor(block - ((at + 1) * span) / samples),
  );
  return [...new Set(blocks)].filter((each) => each < block);
}
