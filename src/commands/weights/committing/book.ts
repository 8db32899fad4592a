import type { Context } from '../../../context.js';
import type { CommitSecret, NotedCommit } from '../../../journal/commit-notes.js';
import type { Signer } from '../../../units/signer.js';
import type { Ss58 } from '../../../units/ss58.js';

/** What this machine noted of a hotkey's commits. */
export type CommitBook = {
  /** Those of one chain, by name alone. */
  readonly list: (genesis: string) => readonly NotedCommit[];
  /** Undefined where there is no note. */
  readonly open: (commit: NotedCommit) => CommitSecret | undefined;
};

/** The notes of a hotkey's commits, opened with the key that signed them. */
export const commitBook = (
  { commitNotes }: Pick<Context, 'commitNotes'>,
  hotkey: Ss58,
  { notes }: Pick<Signer, 'notes'>,
): CommitBook => ({
  list: (genesis) => commitNotes.list(genesis, hotkey),
  open: (commit) => commitNotes.open(commit, notes),
});
