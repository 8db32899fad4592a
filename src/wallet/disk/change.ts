import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileLock } from '../../lock/file-lock.js';
import { compile, type Edit } from './edit.js';
import { clearIntent, type Intent, writeIntent } from './intent.js';
import { writeNewFile } from './new-file.js';
import { syncTouched, tidy } from './recover.js';
import { take } from './step.js';
import { whileLocked } from './write-lock.js';

/**
 * Changes files below the folder of the wallets, all of it or nothing, whenever the process dies. The
 * plan is asked under the lock, so what it looks at cannot change before it is written. New files
 * have mode 0600, new folders 0700.
 */
export const change = (root: string, plan: () => readonly Edit[]): Promise<void> =>
  whileLocked(root, (lock) => write(root, plan(), lock));

async function write(root: string, edits: readonly Edit[], lock: FileLock): Promise<void> {
  const { intent, staged } = compile(root, edits);
  const undo: (() => void)[] = [];
  try {
    writeIntent(root, intent);
    for (const folder of intent.folders) mkdirSync(join(root, folder), { mode: 0o700 });
    for (const file of staged) {
      writeNewFile(file);
      await file.check?.(file.path);
    }
    lock.check();
    writeIntent(root, { ...intent, phase: 'apply' });
    for (const step of intent.steps) take(root, step, undo);
    syncTouched(root, intent);
  } catch (error) {
    takeBack(root, intent, undo);
    throw error;
  }
  clearIntent(root);
}

/** Goes on past a step that fails: the first failure is the one to report. */
function takeBack(root: string, intent: Intent, undo: readonly (() => void)[]): void {
  for (const step of [...undo].reverse()) attempt(step);
  attempt(() => tidy(root, intent));
  attempt(() => clearIntent(root));
}

function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // What cannot be taken back now is mended by whoever writes next.
  }
}
