import type { Call } from '../../../chain/call.js';
import type { ChainIdentity } from '../../../chain/chain.js';
import type { MechanismPlace, WeightCommitReads } from '../../../chain/weight-commits.js';
import type { NotedCommit } from '../../../journal/commit-notes.js';
import type { Story } from '../../../journal/journal.js';
import { fromHex, type Hex } from '../../../units/hex.js';
import { isRow } from '../reveal/confirm.js';
import type { KeptEvent } from './event.js';
import type { Keeper } from './keeper.js';
import type { Sight } from './sight.js';

type Reads = Pick<ChainIdentity, 'genesis'> & Pick<WeightCommitReads, 'commitHash'>;

type Landed = Pick<NotedCommit, 'kind' | 'hash'> & { readonly block: number };

/** Epochs after its window in which the end of a commit is still news. */
const RECENT_EPOCHS = 2;

/**
 * What became of the newest commit that ended while no keeper looked: the journal says what was
 * committed, the notes what it hid, and the chain whether that is what counts now.
 */
export function provePast(sight: Sight, keeper: Keeper, chain: Reads): readonly KeptEvent[] {
  const { place, hotkey, book, ctx } = keeper;
  const { terms, at, waiting, stored } = sight;
  const oldest = at.number - (terms.revealPeriod + RECENT_EPOCHS) * (terms.tempo + 1);
  const { stories } = ctx.journal.list();
  const ours = stories.filter(
    ({ entry, settlement }) =>
      entry.genesis === chain.genesis && entry.signer === hotkey && isThere(settlement),
  );
  const ended = ours
    .flatMap((story) => commitsIn(story, place, chain))
    .filter(({ block }) => block >= oldest)
    .sort((left, right) => right.block - left.block)
    .find(({ hash }) => !waiting.some((commit) => commit.hash === hash));
  if (!ended) return [];
  const { kind, hash } = ended;
  const row = book.open({ kind, hash, genesis: chain.genesis, hotkey, ...place });
  if (!row) return [];
  const common = { block: at.number, commit: hash };
  if (isRow(stored, row)) {
    const message = `${hash} of block ${ended.block} has been revealed: the weights on the chain are as intended`;
    return [{ ...common, kind: 'proved', message }];
  }
  const wasRevealed = kind === 'timelocked' || ours.some((story) => revealsIt(story, hash));
  return [
    wasRevealed
      ? {
          ...{ ...common, kind: 'mismatch' },
          message: `${hash} of block ${ended.block} waits no more, and the weights on the chain are others than it hid`,
        }
      : {
          ...{ ...common, kind: 'missed' },
          message: `the blocks in which ${hash} of block ${ended.block} could be revealed are over: no keeper ran while they lasted`,
        },
  ];
}

const isThere = (settlement: Story['settlement']): boolean =>
  settlement?.status === 'finalized' || settlement?.status === 'included';

/** Commits of this place that a transaction made, by what the journal knows of it. */
export function commitsIn(
  { entry, settlement }: Story,
  { netuid, mechanism }: MechanismPlace,
  { commitHash }: Reads,
): readonly Landed[] {
  const call = entry.call as Call;
  const block = settlement?.block?.number ?? 0;
  const isHere = 'netuid' in call && call.netuid === netuid;
  const of = 'mechanism' in call ? call.mechanism : 0;
  switch (call.kind) {
    case 'commitWeights':
    case 'commitMechanismWeights':
      return isHere && of === mechanism ? [{ kind: 'hash', hash: call.commitHash, block }] : [];
    case 'batchCommitWeights':
      return call.commits
        .filter((each) => each.netuid === netuid && mechanism === 0)
        .map((each) => ({ kind: 'hash', hash: each.commitHash, block }));
    case 'commitTimelocked':
    case 'commitTimelockedMechanism':
    case 'commitCrv3':
      return isHere && of === mechanism
        ? [
            {
              kind: 'timelocked',
              hash: commitHash(fromHex(call.commit) ?? new Uint8Array()),
              block,
            },
          ]
        : [];
    default:
      return [];
  }
}

/** A reveal says in its plan which commit it shows. */
const revealsIt = ({ entry: { plan } }: Story, hash: Hex): boolean =>
  typeof plan === 'object' && plan !== null && 'commitHash' in plan && 'committedIn' in plan
    ? plan.commitHash === hash
    : false;
