import type { Call } from '../../../chain/call.js';
import type { Chain } from '../../../chain/chain.js';
import type { Hex } from '../../../units/hex.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import type { CommitRequest } from '../committing/request.js';
import { epochOfCommit, windowOf } from '../committing/window.js';

/** The commit as its block holds it. */
export type Effect = {
  readonly hash: Hex;
  readonly epoch: number;
  readonly reveal: { readonly from: number; readonly to: number } | undefined;
  readonly blockTime: number | undefined;
};

/** Checks in its block that the chain holds this very commit, and when it opens. */
export async function confirmCommit(
  { netuid, mechanism, hotkey }: Pick<CommitRequest, 'netuid' | 'mechanism' | 'hotkey'>,
  call: Call,
  outcome: Done,
  chain: Chain,
): Promise<Effect> {
  if (call.kind !== 'commitWeights' && call.kind !== 'commitMechanismWeights') {
    throw new Error(`${call.kind} commits nothing by its hash`);
  }
  const { block } = outcome;
  const place = { netuid, mechanism };
  const [commits, terms] = await readBack(
    outcome,
    Promise.all([chain.hashCommits(place, hotkey, block), chain.commitTerms(netuid, block)]),
  );
  const found = commits.findLast(({ hash }) => hash === call.commitHash);
  if (!found || !terms) {
    throw unconfirmed(outcome, `its block does not hold ${call.commitHash}`, 'commit again');
  }
  const epoch = epochOfCommit(found, terms);
  const { blocks: reveal } = windowOf(terms, epoch, block.number);
  return { hash: found.hash, epoch, reveal, blockTime: chain.blockTime() };
}
