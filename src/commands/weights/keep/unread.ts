import type { Chain } from '../../../chain/chain.js';
import type { Refusal } from '../../../errors.js';
import type { KeptEvent } from './event.js';
import type { Keeper } from './keeper.js';
import { commitsIn } from './past.js';

/**
 * What was submitted by a transaction that succeeded, though its block could not be read any more: it is
 * counted, and the next look says whether the weights are as intended. Undefined for any other refusal.
 */
export function landedUnread(
  { cause, details }: Refusal,
  { place, ctx }: Keeper,
  chain: Chain,
): KeptEvent | undefined {
  const { hash, block } = details ?? {};
  if (cause === undefined || typeof hash !== 'string' || typeof block !== 'number')
    return undefined;
  const story = ctx.journal.find(hash);
  const commit = story && commitsIn(story, place, chain).at(-1)?.hash;
  const message = `${commit === undefined ? 'set' : `committed ${commit}`} by ${hash}, which is still to be read back`;
  return { kind: commit === undefined ? 'set' : 'committed', block, commit, message };
}
