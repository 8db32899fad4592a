import { linkSync, renameSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../../errors.js';
import { inodeOf } from './inode.js';

/** One change of names that happens as a whole; paths are relative to the folder of the wallets. */
export type Step = {
  readonly from: string;
  readonly to: string;
  /** The file or folder at `from` before any step was taken; by it ours is told from another's. */
  readonly inode?: string;
} & (
  | { readonly kind: 'move' | 'move-folder' } // needs a free name
  | {
      readonly kind: 'replace';
      /** The name the old file goes on under. */
      readonly kept: string;
      /** Whether it is kept only until every step is taken. */
      readonly spare: boolean;
    }
);

/** Takes a step for the first time; throws where the name it needs is taken. */
export function take(root: string, step: Step): void {
  const [from, to] = [join(root, step.from), join(root, step.to)];
  switch (step.kind) {
    case 'move':
      // A rename would replace a key that another program put there since we looked; a link cannot.
      linkSync(from, to);
      unlinkSync(from);
      return;
    case 'move-folder':
      // A rename would silently take over an empty folder of that name.
      if (inodeOf(to) !== undefined) {
        throw refuse('already-exists', `${to} already exists`, 'nothing was changed');
      }
      renameSync(from, to);
      return;
    case 'replace':
      linkSync(to, join(root, step.kept));
      renameSync(from, to);
  }
}

/**
 * Takes a step that may have been taken, or half taken, before the process died. False where another
 * program has taken the name since: what it wrote there stays.
 */
export function takeAgain(root: string, step: Step): boolean {
  const [from, to] = [join(root, step.from), join(root, step.to)];
  const [source, target] = [inodeOf(from), inodeOf(to)];
  if (source === undefined) return true;
  if (step.kind === 'replace') {
    const kept = join(root, step.kept);
    const old = inodeOf(kept);
    if (target !== undefined && old !== undefined && old !== target) return false;
    if (target !== undefined && old === undefined) linkSync(to, kept);
    renameSync(from, to);
    return true;
  }
  if (target !== undefined && target !== source) return false;
  if (step.kind === 'move-folder') renameSync(from, to);
  else {
    if (target === undefined) linkSync(from, to);
    unlinkSync(from);
  }
  return true;
}
