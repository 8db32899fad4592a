import type { Block, Hash } from '../block/block.js';
import { type PoolEntry, tell } from './pool-entry.js';

/** Transactions in blocks that are not final yet, whose watchers still wait. */
export type Inclusions = {
  readonly include: (block: Block, entries: readonly PoolEntry[]) => void;
  /** Says so to those whose block is final by now, or that has waited too long for it. */
  readonly finalize: (finalized: number) => void;
  /** Gives back the transactions of a block that is no longer part of the chain. */
  readonly retract: (hash: Hash) => readonly PoolEntry[];
};

/** Blocks for which a node waits for finality before it gives up telling of it. */
const MOST_UNFINAL = 512;

type Inclusion = { readonly block: Block; readonly entries: readonly PoolEntry[] };

export function inclusions(): Inclusions {
  let open: readonly Inclusion[] = [];
  return {
    include(block, entries) {
      for (const entry of entries) tell(entry, { inBlock: block.hash });
      open = [...open, { block, entries }];
    },
    finalize(finalized) {
      const newest = open.at(-1)?.block.number ?? 0;
      for (const { block, entries } of open) {
        if (block.number <= finalized) tellAll(entries, { finalized: block.hash });
        else if (block.number <= newest - MOST_UNFINAL) {
          tellAll(entries, { finalityTimeout: block.hash });
        }
      }
      const oldest = Math.max(finalized, newest - MOST_UNFINAL);
      open = open.filter(({ block }) => block.number > oldest);
    },
    retract(hash) {
      const gone = open.find(({ block }) => block.hash === hash)?.entries ?? [];
      open = open.filter(({ block }) => block.hash !== hash);
      tellAll(gone, { retracted: hash });
      return gone;
    },
  };
}

const tellAll = (entries: readonly PoolEntry[], status: Parameters<typeof tell>[1]): void => {
  for (const entry of entries) tell(entry, status);
};
