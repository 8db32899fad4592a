import { join } from 'node:path';
import { makeFolder } from '../../disk/folders.js';
import { refuse } from '../../errors.js';
import { sweepDrafts } from '../../lock/drafts.js';
import { acquireLock, type FileLock } from '../../lock/file-lock.js';
import { fileRefusal, notMended } from './file-refusal.js';
import { readIntent } from './intent.js';
import { recover } from './recover.js';

/** Long enough for a process that checks a new password while it holds the lock. */
const WAIT_MS = 30_000;

/** Runs work while no other process writes in the folder of the wallets, after what a dead one left is mended. */
export async function whileLocked<T>(
  root: string,
  work: (lock: FileLock) => Promise<T>,
): Promise<T> {
  const lock = await lockWallets(root);
  try {
    mendUnder(root);
    sweepDrafts(lockPath(root));
    return await work(lock);
  } catch (error) {
    throw fileRefusal(error);
  } finally {
    lock.release();
  }
}

/** Mends what a dead process left, for who is about to read a key; costs one look where there is nothing. */
export async function mend(root: string): Promise<void> {
  if (readIntent(root)) await whileLocked(root, async () => {});
}

function mendUnder(root: string): void {
  try {
    recover(root);
  } catch (error) {
    throw notMended(root, error);
  }
}

async function lockWallets(root: string): Promise<FileLock> {
  try {
    makeFolder(root);
    return await acquireLock(lockPath(root), WAIT_MS, {
      busy: (holder) => busy(root, holder?.pid),
      lost: () => busy(root, undefined),
    });
  } catch (error) {
    throw fileRefusal(error);
  }
}

const lockPath = (root: string) => join(root, '.wallets.lock');

const busy = (root: string, pid: number | undefined) =>
  refuse(
    'in-use',
    `${pid === undefined ? 'another process' : `process ${pid}`} is writing keys in ${root}`,
    'nothing was changed; try again when it is done',
  );
