import type { Chain } from '../../../chain/chain.js';
import type { BlockRef } from '../../../units/block.js';
import { readFacts as readCommitFacts } from '../commit/facts.js';
import type { Facts as CommitFacts } from '../commit/plan.js';
import { readFacts as readLockFacts } from '../commit-timelocked/facts.js';
import type { Facts as LockFacts } from '../commit-timelocked/plan.js';
import { readFacts } from './facts.js';
import { type Chosen, chooseMode, type Mode } from './mode.js';
import type { Facts } from './plan.js';
import type { SetRequest } from './request.js';

/** What a plan of one mode rests on. */
export type FactsByMode = Pick<Chosen, 'why'> & Found;

type Found =
  | { readonly mode: 'plain'; readonly facts: Facts }
  | { readonly mode: 'hash'; readonly facts: CommitFacts }
  | { readonly mode: 'timelock'; readonly facts: LockFacts };

/** Everything that setting weights rests on in the mode that the subnet demands, at one block. */
export async function readByMode(
  request: SetRequest,
  chain: Chain,
  at: BlockRef,
): Promise<FactsByMode> {
  const facts = await readFacts(request, chain, at);
  const { mode, why } = chooseMode(request, facts.rules, chain);
  return { why, ...(await found(mode, facts, request, chain, at)) };
}

async function found(
  mode: Mode,
  facts: Facts,
  request: SetRequest,
  chain: Chain,
  at: BlockRef,
): Promise<Found> {
  switch (mode) {
    case 'plain':
      return { mode, facts };
    case 'hash':
      return { mode, facts: await readCommitFacts(request, chain, at) };
    case 'timelock':
      return { mode, facts: await readLockFacts(request, chain, at) };
  }
}
