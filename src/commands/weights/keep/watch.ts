import type { StoredWeights } from '../../../chain/weights.js';
import type { Hex } from '../../../units/hex.js';
import { isRow } from '../reveal/confirm.js';
import type { KeptEvent } from './event.js';
import type { Sight, WaitingCommit } from './sight.js';

/** What became of commits between two looks at the chain. */
export type Watch = {
  /** Compares a look with the one before it; each end is told once. */
  readonly look: (sight: Sight) => readonly KeptEvent[];
  /** Says that a commit ended by this program's own reveal, which was read back. */
  readonly revealed: (commit: Hex) => void;
};

export function openWatch(): Watch {
  const before = new Map<Hex, WaitingCommit>();
  const told = new Set<Hex>();
  return {
    revealed: (commit) => {
      told.add(commit);
    },
    look(sight) {
      const here = new Set(sight.waiting.map(({ hash }) => hash));
      const gone = [...before.values()].filter(({ hash }) => !here.has(hash) && !told.has(hash));
      const late = sight.waiting.filter(
        ({ hash, window }) => window.state === 'expired' && !told.has(hash),
      );
      for (const { hash } of [...gone, ...late]) told.add(hash);
      before.clear();
      for (const commit of sight.waiting) before.set(commit.hash, commit);
      return [...endsOf(gone, sight), ...late.map((commit) => missed(commit, sight))];
    },
  };
}

/** Only the newest of those that ended at once can be what counts now. */
function endsOf(gone: readonly WaitingCommit[], sight: Sight): readonly KeptEvent[] {
  const newest = gone.findLast(({ row }) => row);
  return gone.map((commit) => {
    if (commit !== newest) return over(commit, sight);
    return judged(commit, sight.stored, sight.at.number);
  });
}

/** Whether a commit that waits no more is what the hotkey's weights are now. */
function judged(commit: WaitingCommit, stored: StoredWeights, block: number): KeptEvent {
  const { kind, hash, row } = commit;
  const common = { block, commit: hash };
  if (row && isRow(stored, row)) {
    const message =
      kind === 'timelocked'
        ? `the chain opened ${hash}: the weights on it are as intended`
        : `${hash} is revealed: the weights on the chain are as intended`;
    return { ...common, kind: kind === 'timelocked' ? 'opened' : 'revealed', message };
  }
  const message = `${hash} waits no more, and the weights on the chain are others than it hid`;
  return { ...common, kind: 'mismatch', message };
}

const over = ({ kind, hash }: WaitingCommit, { at }: Sight): KeptEvent => ({
  kind: kind === 'timelocked' ? 'opened' : 'revealed',
  ...{ block: at.number, commit: hash },
  message: `${hash} waits no more; a newer commit took its place`,
});

function missed(commit: WaitingCommit, { at, terms }: Sight): KeptEvent {
  const { hash, kind, row } = commit;
  return {
    ...{ kind: 'missed', block: at.number, commit: hash },
    message: `the blocks in which ${hash} could be revealed are over: ${whyMissed(kind, row !== undefined, terms.commitReveal)}`,
  };
}

function whyMissed(kind: WaitingCommit['kind'], isKnown: boolean, commitReveal: boolean): string {
  if (kind === 'timelocked') return 'the chain had no pulse for it in time, or could not open it';
  if (!isKnown) return 'this machine has no note of it; it was committed elsewhere';
  if (!commitReveal) return 'the owner switched commit-reveal off, and the chain takes no reveals';
  return 'no keeper ran, or no reveal was taken, while they lasted';
}
