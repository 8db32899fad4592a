import { storageIndex } from '../../../../../units/storage-index.js';
import type { Externalities } from '../../../../runtime.js';
import type { RuntimeCall } from '../../../frame/call.js';
import type { Context } from '../../../frame/context.js';
import type { AccountId } from '../../../types/account.js';
import { lastStoredRound } from '../../drand/storage.js';
import { type Mechanism, orMain } from '../mechanism-of.js';
import { weightCommits } from '../storage/weights.js';
import { type RevealLists, revealsOf } from '../weight-commits/batch-reveal.js';
import { hashOfReveal, type Reveal } from '../weight-commits/reveal.js';
import { standingOf } from '../weight-commits/terms.js';

export type CommitRefusal = 'NoWeightsCommitFound' | 'RevealTooEarly' | 'InvalidRevealRound';

type Sealed = { readonly revealRound: bigint };

/** The last part of CheckWeights: reveals of nothing or at another time, and rounds long past. */
export function commitRefusal(
  { storage }: Context,
  who: AccountId,
  { name, args }: RuntimeCall,
): CommitRefusal | undefined {
  switch (name) {
    case 'reveal_weights':
    case 'reveal_mechanism_weights': {
      const reveal = orMain(args as Reveal);
      return revealRefusal(storage, who, reveal, [reveal]);
    }
    case 'batch_reveal_weights': {
      const lists = args as RevealLists;
      return revealRefusal(storage, who, { ...lists, mecid: 0 }, revealsOf(lists));
    }
    case 'commit_timelocked_weights':
    case 'commit_timelocked_mechanism_weights':
    case 'commit_crv3_mechanism_weights': {
      const past = (args as Sealed).revealRound < lastStoredRound.get(storage);
      return past ? 'InvalidRevealRound' : undefined;
    }
    default:
      return undefined;
  }
}

/** Of an expired commit it says that it is too early, too. */
function revealRefusal(
  storage: Externalities,
  who: AccountId,
  { netuid, mecid }: Mechanism,
  reveals: readonly Reveal[],
): CommitRefusal | undefined {
  const commits = weightCommits.get(storage, storageIndex(netuid, mecid), who);
  if (!commits) return 'NoWeightsCommitFound';
  for (const reveal of reveals) {
    const hash = hashOfReveal(who, reveal);
    const commit = commits.find(([each]) => each === hash);
    if (!commit) return 'NoWeightsCommitFound';
    if (standingOf(storage, netuid, commit[1]) !== 'open') return 'RevealTooEarly';
  }
  return undefined;
}
