import type { Chain, ChainIdentity } from './chain.js';
import type { stateReads } from './reads/state-reads.js';

/** A chain for commands that read it once: all but what signs, watches, or needs @polkadot/api. */
export type ReadChain = ChainIdentity &
  Omit<ReturnType<typeof stateReads>, 'heads'> &
  Pick<Chain, 'close'>;
