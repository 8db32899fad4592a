import type { RevealedRow } from '../../../chain/calls/weight-call.js';
import type { Chain } from '../../../chain/chain.js';
import type {
  CommitTerms,
  HashCommit,
  MechanismPlace,
  TimelockedCommit,
} from '../../../chain/weight-commits.js';
import type { StoredWeights, WeightSetter } from '../../../chain/weights.js';
import type { CommitWindow } from '../../../consensus/schedule/commit-window.js';
import type { BlockRef } from '../../../units/block.js';
import type { Ss58 } from '../../../units/ss58.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import type { CommitBook } from '../committing/book.js';
import { epochOfCommit, windowOf } from '../committing/window.js';

/** One commit of the hotkey that waits on the chain. */
export type WaitingCommit = {
  readonly kind: 'hash' | 'timelocked';
  readonly hash: HashCommit['hash'];
  /** Undefined in runtimes that do not keep it. */
  readonly block: number | undefined;
  readonly window: CommitWindow;
  /** What it hides, as this machine noted it; undefined for one that was made elsewhere. */
  readonly row: RevealedRow | undefined;
};

/** Everything that a keeper goes by, as one block leaves it. */
export type Sight = {
  readonly at: BlockRef;
  readonly terms: CommitTerms;
  readonly setter: WeightSetter | undefined;
  /** Oldest first. */
  readonly waiting: readonly WaitingCommit[];
  /** The weights of the hotkey that count now. */
  readonly stored: StoredWeights;
};

type Reads = Pick<
  Chain,
  'genesis' | 'commitTerms' | 'weightSetter' | 'hashCommits' | 'timelockedCommits' | 'weightsOf'
>;

export async function readSight(
  place: MechanismPlace,
  hotkey: Ss58,
  book: CommitBook,
  chain: Reads,
  at: BlockRef,
): Promise<Sight> {
  const { netuid, mechanism } = place;
  const [terms, setter, hashes, locked] = await Promise.all([
    chain.commitTerms(netuid, at),
    chain.weightSetter(netuid, hotkey, at, mechanism),
    chain.hashCommits(place, hotkey, at),
    chain.timelockedCommits(place, hotkey, at),
  ]);
  if (!terms) throw noSuchSubnet(netuid);
  const stored = setter ? await chain.weightsOf(netuid, setter.uid, at, mechanism) : [];
  const seen = (
    kind: WaitingCommit['kind'],
    commit: HashCommit | TimelockedCommit,
    epoch: number,
  ): WaitingCommit => {
    const { hash, block } = commit;
    const noted = { kind, genesis: chain.genesis, hotkey, ...place, hash };
    return { kind, hash, block, window: windowOf(terms, epoch, at.number), row: book.open(noted) };
  };
  const waiting = [
    ...hashes.map((commit) => seen('hash', commit, epochOfCommit(commit, terms))),
    ...locked.map((commit) => seen('timelocked', commit, commit.epoch)),
  ].sort((left, right) => (left.block ?? 0) - (right.block ?? 0));
  return { at, terms, setter, waiting, stored };
}
