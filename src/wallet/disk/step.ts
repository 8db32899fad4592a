import { linkSync, renameSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../../errors.js';
import { inodeOf } from './inode.js';

/** One change of names that happens as a whole; paths are relative to the folder of the wallets. */
export type Step = {
  /** `move` and `move-folder` need a free name; `replace` takes one over, which may be kept under another. */
  readonly kind: 'move' | 'move-folder' | 'replace';
  readonly from: string;
  readonly to: string;
  readonly kept?: string;
};

type Undo = (() => void)[];

/** Takes a step for the first time; throws where the name it needs is taken. */
export function take(root: string, step: Step, undo: Undo): void {
  const { from, to, kept } = absolute(root, step);
  if (step.kind === 'move') moveFile(from, to, undo);
  else if (step.kind === 'move-folder') moveFolder(from, to, undo);
  else replaceFile(from, to, kept, undo);
}

/** Takes a step that may have been taken, or half taken, before the process died. */
export function takeAgain(root: string, step: Step): void {
  const { from, to, kept } = absolute(root, step);
  const [source, target] = [inodeOf(from), inodeOf(to)];
  if (source === undefined) return;
  if (step.kind === 'replace') {
    const keeps = kept !== undefined && target !== undefined && inodeOf(kept) === undefined;
    if (keeps) linkSync(to, kept);
    renameSync(from, to);
    return;
  }
  // Another program may have taken the name since: what it wrote there stays.
  if (target !== undefined && target !== source) return;
  if (step.kind === 'move-folder') {
    renameSync(from, to);
    return;
  }
  if (target === undefined) linkSync(from, to);
  unlinkSync(from);
}

function replaceFile(from: string, to: string, kept: string | undefined, undo: Undo): void {
  if (kept !== undefined) {
    linkSync(to, kept);
    undo.push(() => unlinkSync(kept));
  }
  renameSync(from, to);
  if (kept === undefined) return;
  undo.push(() => {
    linkSync(kept, from);
    renameSync(from, to);
  });
}

function moveFile(from: string, to: string, undo: Undo): void {
  const inode = inodeOf(from);
  // A rename would replace a key that another program put there since we looked; a link cannot.
  linkSync(from, to);
  undo.push(() => {
    if (inodeOf(to) === inode) unlinkSync(to);
  });
  unlinkSync(from);
  undo.push(() => {
    if (inodeOf(to) === inode) linkSync(to, from);
  });
}

function moveFolder(from: string, to: string, undo: Undo): void {
  // A rename would silently take over an empty folder of that name.
  if (inodeOf(to) !== undefined) {
    throw refuse('already-exists', `${to} already exists`, 'nothing was changed');
  }
  renameSync(from, to);
  undo.push(() => renameSync(to, from));
}

const absolute = (root: string, { from, to, kept }: Step) => ({
  from: join(root, from),
  to: join(root, to),
  kept: kept === undefined ? undefined : join(root, kept),
});
