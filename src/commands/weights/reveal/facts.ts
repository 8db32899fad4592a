import type { RevealedRow } from '../../../chain/calls/weight-call.js';
import type { ChainIdentity } from '../../../chain/chain.js';
import type { HashCommit } from '../../../chain/weight-commits.js';
import type { BlockRef } from '../../../units/block.js';
import type { Hex } from '../../../units/hex.js';
import { preimageOf } from '../commit/plan.js';
import { type HiddenReads, readHiddenFacts } from '../committing/facts.js';
import { mustTakeCommits } from '../committing/refusals.js';
import { chooseCommit, waitingOf } from './choose.js';
import { guesses } from './guesses.js';
import type { Facts } from './plan.js';
import type { RevealRequest } from './request.js';

/** Everything that a reveal rests on, at one block, with the weights that it will show. */
export async function readFacts(
  request: RevealRequest,
  chain: HiddenReads & ChainIdentity,
  at: BlockRef,
): Promise<Facts> {
  const { netuid, mechanism, hotkey } = request;
  const asked = { hotkey, netuid, mechanism, weights: [], versionKey: undefined };
  const [facts, commits] = await Promise.all([
    readHiddenFacts(asked, chain, at),
    chain.hashCommits({ netuid, mechanism }, hotkey, at),
  ]);
  const { terms, blockTime } = facts;
  mustTakeCommits(request, facts);
  const hashOf = (row: RevealedRow): Hex => chain.commitHash(preimageOf(request, row));
  const rowOf = ({ hash }: HashCommit) => contentOf(hash, request, chain, terms.versionKey, hashOf);
  const now = { block: at.number, blockTime };
  const { commit, row } = chooseCommit(request, waitingOf(commits, terms, at.number), rowOf, now);
  return { ...facts, commit, row };
}

/** What a commit was made of: as given, else as noted; undefined where neither makes its hash. */
export function contentOf(
  hash: Hex,
  { given, book, ...place }: RevealRequest,
  { genesis }: ChainIdentity,
  subnetKey: bigint,
  hashOf: (row: RevealedRow) => Hex,
): RevealedRow | undefined {
  if (given) {
    for (const row of guesses(given, subnetKey)) if (hashOf(row) === hash) return row;
    return undefined;
  }
  const { hotkey, netuid, mechanism } = place;
  const noted = book?.reveal().open({ kind: 'hash', genesis, hotkey, netuid, mechanism, hash });
  return noted && hashOf(noted) === hash ? noted : undefined;
}
