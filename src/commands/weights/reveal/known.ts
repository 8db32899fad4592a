import type { RevealedRow } from '../../../chain/calls/weight-call.js';
import type { ChainIdentity } from '../../../chain/chain.js';
import type { HashCommit } from '../../../chain/weight-commits.js';
import type { BlockRef } from '../../../units/block.js';
import type { Hex } from '../../../units/hex.js';
import { preimageOf } from '../commit/plan.js';
import { type HiddenFacts, type HiddenReads, readHiddenFacts } from '../committing/facts.js';
import { mustTakeCommits } from '../committing/refusals.js';
import { type Waiting, waitingOf } from './choose.js';
import { guesses } from './guesses.js';
import type { RevealRequest } from './request.js';

/** What a hotkey has committed on a mechanism, at one block. */
export type KnownCommits = {
  readonly facts: HiddenFacts;
  /** Oldest first, each with when it can be revealed. */
  readonly waiting: readonly Waiting[];
  /** What a commit was made of, as given or as noted; undefined where neither makes its hash. */
  readonly rowOf: (commit: HashCommit) => RevealedRow | undefined;
};

export async function readKnown(
  request: RevealRequest,
  chain: HiddenReads & ChainIdentity,
  at: BlockRef,
): Promise<KnownCommits> {
  const { netuid, mechanism, hotkey } = request;
  const asked = { hotkey, netuid, mechanism, weights: [], versionKey: undefined };
  const [facts, commits] = await Promise.all([
    readHiddenFacts(asked, chain, at),
    chain.hashCommits({ netuid, mechanism }, hotkey, at),
  ]);
  mustTakeCommits(request, facts);
  const { terms } = facts;
  const hashOf = (row: RevealedRow): Hex => chain.commitHash(preimageOf(request, row));
  return {
    facts,
    waiting: waitingOf(commits, terms, at.number),
    rowOf: ({ hash }) => contentOf(hash, request, chain, terms.versionKey, hashOf),
  };
}

function contentOf(
  hash: Hex,
  { given, book, hotkey, netuid, mechanism }: RevealRequest,
  { genesis }: ChainIdentity,
  subnetKey: bigint,
  hashOf: (row: RevealedRow) => Hex,
): RevealedRow | undefined {
  if (given) {
    for (const row of guesses(given, subnetKey)) if (hashOf(row) === hash) return row;
    return undefined;
  }
  const noted = book?.reveal().open({ kind: 'hash', genesis, hotkey, netuid, mechanism, hash });
  return noted && hashOf(noted) === hash ? noted : undefined;
}
