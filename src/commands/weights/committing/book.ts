import type { Context } from '../../../context.js';
import { Refusal } from '../../../errors.js';
import type { CommitNotes, CommitSecret, NotedCommit } from '../../../journal/commit-notes.js';
import type { Signer } from '../../../units/signer.js';
import type { Ss58 } from '../../../units/ss58.js';

/** What this machine noted of a hotkey's commits. */
export type CommitBook = {
  /** Undefined where there is no note, or none that can be opened, which is warned of once. */
  readonly open: (commit: NotedCommit) => CommitSecret | undefined;
};

/** The notes of a hotkey's commits, opened with the key that signed them; a bad one hides no other. */
export function commitBook(
  {
    commitNotes,
    warn,
  }: Pick<Context, 'warn'> & { readonly commitNotes: Pick<CommitNotes, 'open'> },
  _hotkey: Ss58,
  { notes }: Pick<Signer, 'notes'>,
): CommitBook {
  const told = new Set<string>();
  return {
    open(commit) {
      try {
        return commitNotes.open(commit, notes);
      } catch (reason) {
        if (!(reason instanceof Refusal) || reason.code !== 'journal-damaged') throw reason;
        if (!told.has(commit.hash))
          warn(`the note of the commit ${commit.hash}: ${reason.message}`);
        told.add(commit.hash);
        return undefined;
      }
    },
  };
}
