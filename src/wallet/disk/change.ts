import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeNewFile } from '../../disk/new-file.js';
import type { FileLock } from '../../lock/file-lock.js';
import { compile, type Edit } from './edit.js';
import { halfDone } from './file-refusal.js';
import { inodeOf } from './inode.js';
import { clearIntent, type Intent, turnIntent, writeIntent } from './intent.js';
import { finish, syncTouched, tidy } from './recover.js';
import { take } from './step.js';
import { takeBack } from './take-back.js';
import { whileLocked } from './write-lock.js';

/**
 * Changes files below the folder of the wallets, all of it or nothing, whenever the process dies. The
 * plan is asked under the lock, so what it looks at cannot change before it is written. New files
 * have mode 0600, new folders 0700.
 */
export const change = (root: string, plan: () => readonly Edit[]): Promise<void> =>
  whileLocked(root, (lock) => write(root, plan(), lock));

async function write(root: string, edits: readonly Edit[], lock: FileLock): Promise<void> {
  const { intent: prepared, staged } = compile(root, edits);
  let intent: Intent = prepared;
  try {
    writeIntent(root, intent);
    for (const folder of intent.folders) mkdirSync(join(root, folder), { mode: 0o700 });
    for (const file of staged) {
      writeNewFile(file);
      await file.check?.(file.path);
    }
    lock.check();
    intent = applying(root, intent);
    writeIntent(root, intent);
    for (const step of intent.steps) take(root, step);
    syncTouched(root, intent);
  } catch (error) {
    throw undone(root, intent) ? error : halfDone(error);
  }
  // The change is made and safe: what is not cleared away now is by whoever uses a key next.
  attempt(() => {
    finish(root, intent);
    clearIntent(root);
  });
}

const applying = (root: string, intent: Intent): Intent => ({
  ...intent,
  phase: 'apply',
  steps: intent.steps.map((step) => {
    const inode = inodeOf(join(root, step.from));
    return inode === undefined ? step : { ...step, inode };
  }),
});

/** Whether everything is as it was. Else the intent stays, for whoever uses a key next. */
function undone(root: string, intent: Intent): boolean {
  if (intent.phase === 'apply') {
    if (!attempt(() => turnIntent(root))) return false;
    // Goes on past a step that fails: the fewer are left the better.
    const back = [...intent.steps].reverse().map((step) => attempt(() => takeBack(root, step)));
    if (back.includes(false)) return false;
  }
  attempt(() => {
    tidy(root, intent);
    clearIntent(root);
  });
  return true;
}

/** Whether it succeeded. */
function attempt(work: () => unknown): boolean {
  try {
    return work() !== false;
  } catch {
    return false;
  }
}
