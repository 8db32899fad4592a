import { rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolder } from '../../disk/folders.js';
import { inodeOf } from './inode.js';
import { clearIntent, type Intent, readIntent, turnIntent } from './intent.js';
import { takeAgain } from './step.js';
import { takeBack } from './take-back.js';

/** Finishes or takes back what an interrupted change has left; for the lock's holder. */
export function recover(root: string): void {
  const intent = readIntent(root);
  if (intent) mendFrom(root, intent);
  if (intent || inodeOf(join(root, '.wallets.pending.tmp')) !== undefined) clearIntent(root);
}

function mendFrom(root: string, intent: Intent): void {
  const { phase, steps } = intent;
  if (phase === 'apply') {
    if (steps.every((step) => takeAgain(root, step))) {
      finish(root, intent);
      return;
    }
    // Another program has taken a name meanwhile, so that it is nothing instead of all.
    turnIntent(root);
  }
  if (phase !== 'prepare') for (const step of [...steps].reverse()) takeBack(root, step);
  tidy(root, intent);
}

/** Lets old files go that were kept only until all steps were taken. */
export function finish(root: string, intent: Intent): void {
  syncTouched(root, intent);
  for (const step of intent.steps) {
    if (step.kind === 'replace' && step.spare) rmSync(join(root, step.kept), { force: true });
  }
  tidy(root, intent);
}

/** Removes temporary files, and folders that were made for nothing. */
export function tidy(root: string, intent: Intent): void {
  for (const name of intent.temporaries) rmSync(join(root, name), { force: true });
  for (const name of [...intent.folders].reverse()) removeIfEmpty(join(root, name));
  syncTouched(root, intent);
}

/** Makes the names on both ends of every step survive a power cut. */
export function syncTouched(root: string, { folders, steps }: Pick<Intent, 'folders' | 'steps'>) {
  const ends = steps.flatMap((step) => [
    step.from,
    step.to,
    ...(step.kind === 'replace' ? [step.kept] : []),
  ]);
  for (const name of new Set([...folders, ...ends].map(dirname))) {
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
