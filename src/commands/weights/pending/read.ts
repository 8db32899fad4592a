import type { Chain } from '../../../chain/chain.js';
import type { ChainBeacon, MechanismPlace } from '../../../chain/weight-commits.js';
import { roundSeconds } from '../../../consensus/schedule/drand-round.js';
import type { RevealState } from '../../../consensus/schedule/reveal-window.js';
import type { Blocks } from '../../../consensus/schedule/windows.js';
import type { NotedCommit } from '../../../journal/commit-notes.js';
import type { BlockRef } from '../../../units/block.js';
import type { Hex } from '../../../units/hex.js';
import type { Ss58 } from '../../../units/ss58.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import { epochOfCommit, windowOf } from '../committing/window.js';

/** One commit that waits. */
export type Pending = {
  readonly kind: 'hash' | 'timelocked';
  readonly hotkey: Ss58;
  readonly hash: Hex;
  /** Undefined in runtimes that do not keep it. */
  readonly block: number | undefined;
  readonly epoch: number;
  /** How the next block stands to its reveal. */
  readonly state: RevealState;
  readonly reveal: Blocks | undefined;
  /** What opens it by itself. */
  readonly lock: Lock | undefined;
  /** Whether this machine noted what it hides. */
  readonly noted: boolean;
};

/** The drand round that opens a commit. */
export type Lock = {
  readonly round: number;
  /** Seconds since 1970. */
  readonly publishedAt: number;
  /** Whether the chain has its pulse, or one after it. */
  readonly open: boolean;
};

/** What waits on a mechanism, and the beacon that opens the timelocked part of it. */
export type PendingReport = {
  readonly commits: readonly Pending[];
  readonly beacon: ChainBeacon;
  readonly commitReveal: boolean;
  readonly revealPeriod: number;
};

/** Commits of one hotkey or, where none is named, of all; oldest first. */
export async function readPending(
  place: MechanismPlace,
  hotkey: Ss58 | undefined,
  noted: readonly NotedCommit[],
  chain: Chain,
  at: BlockRef,
): Promise<PendingReport> {
  const { netuid } = place;
  const [terms, beacon, hashes, locked] = await Promise.all([
    chain.commitTerms(netuid, at),
    chain.beacon(at),
    chain.hashCommits(place, hotkey, at),
    chain.timelockedCommits(place, hotkey, at),
  ]);
  if (!terms) throw noSuchSubnet(netuid);
  const isNoted = (hash: Hex) => noted.some((note) => note.hash === hash);
  const common = (epoch: number) => {
    const { state, blocks } = windowOf(terms, epoch, at.number);
    return { epoch, state, reveal: blocks };
  };
  const byHash = hashes.map((commit): Pending => {
    const { hash, block } = commit;
    const when = common(epochOfCommit(commit, terms));
    const { hotkey: of } = commit;
    return {
      kind: 'hash',
      hotkey: of,
      hash,
      block,
      ...when,
      lock: undefined,
      noted: isNoted(hash),
    };
  });
  const timelocked = locked.map(({ hotkey: of, hash, block, epoch, round }): Pending => {
    const opens = Number(round);
    const publishedAt = roundSeconds(beacon, opens);
    const lock = { round: opens, publishedAt, open: opens <= beacon.lastStoredRound };
    const place = { kind: 'timelocked', hotkey: of, hash, block } as const;
    return { ...place, ...common(epoch), lock, noted: isNoted(hash) };
  });
  const { commitReveal, revealPeriod } = terms;
  return { commits: [...byHash, ...timelocked], beacon, commitReveal, revealPeriod };
}
