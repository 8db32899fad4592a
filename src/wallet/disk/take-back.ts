import { linkSync, renameSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inodeOf } from './inode.js';
import type { Step } from './step.js';

/**
 * Takes a step back, however far it was taken; it may be tried again. A name goes only once the file
 * has another. False where another program has taken a name that this needs: then ours stays under
 * the one it has.
 */
export function takeBack(root: string, step: Step): boolean {
  const { inode } = step;
  if (inode === undefined) return true;
  const [from, to] = [join(root, step.from), join(root, step.to)];
  if (step.kind === 'replace') return restoreFile(to, inode, join(root, step.kept));
  const source = inodeOf(from);
  if (inodeOf(to) !== inode) return source === inode;
  if (source !== undefined && source !== inode) return false;
  if (step.kind === 'move-folder') renameSync(to, from);
  else {
    if (source === undefined) linkSync(to, from);
    unlinkSync(to);
  }
  return true;
}

function restoreFile(to: string, replacement: string, kept: string): boolean {
  const [now, old] = [inodeOf(to), inodeOf(kept)];
  if (old === undefined) return now !== replacement;
  if (now === replacement) renameSync(kept, to);
  else if (now === old) unlinkSync(kept);
  else return false;
  return true;
}
