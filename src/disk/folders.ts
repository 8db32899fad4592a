import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Makes a folder and those it lies in, mode 0700, so that each of them survives a power cut. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(resolve(folder));
  makeFolder(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have made it in this moment.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
  syncFolder(parent);
}

const CANNOT_SYNC = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'];

/** Makes the names in a folder survive a power cut, as far as its file system can. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // Windows opens no folder
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } catch (error) {
    // Network file systems sync no folders.
    if (!(error instanceof Error && 'code' in error && CANNOT_SYNC.includes(`${error.code}`))) {
      throw error;
    }
  } finally {
    closeSync(descriptor);
  }
}
