import { rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inodeOf } from './inode.js';
import { clearIntent, type Intent, readIntent } from './intent.js';
import { syncFolder } from './new-file.js';
import { takeAgain } from './step.js';

/** Finishes or takes back what a process that died has left; for the lock's holder. */
export function recover(root: string): void {
  const intent = readIntent(root);
  if (intent?.phase === 'apply') {
    for (const step of intent.steps) takeAgain(root, step);
    syncTouched(root, intent);
  }
  if (intent) tidy(root, intent);
  clearLeftoverDraft(root, intent);
}

/** Removes temporary files, and folders that were made for nothing. */
export function tidy(root: string, { temporaries, folders }: Intent): void {
  for (const name of temporaries) rmSync(join(root, name), { force: true });
  for (const name of [...folders].reverse()) removeIfEmpty(join(root, name));
}

/** Makes the names on both ends of every step survive a power cut. */
export function syncTouched(root: string, { folders, steps }: Pick<Intent, 'folders' | 'steps'>) {
  const names = [
    ...folders.map(dirname),
    ...steps.flatMap(({ from, to, kept }) => [from, to, ...(kept ? [kept] : [])].map(dirname)),
  ];
  for (const name of new Set(names)) {
    const folder = join(root, name);
    if (inodeOf(folder) !== undefined) syncFolder(folder);
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    const expected = ['ENOTEMPTY', 'EEXIST', 'ENOENT'];
    if (!(error instanceof Error && 'code' in error && expected.includes(`${error.code}`))) {
      throw error;
    }
  }
}

function clearLeftoverDraft(root: string, intent: Intent | undefined): void {
  const draft = join(root, '.wallets.pending.tmp');
  if (intent || inodeOf(draft) !== undefined) clearIntent(root);
}
