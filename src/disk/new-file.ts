import { closeSync, fchmodSync, fsyncSync, openSync, unlinkSync } from 'node:fs';
import { writeAll } from './write-all.js';

export type NewFile = { readonly path: string; readonly content: Uint8Array };

/**
 * Writes a file that must not be there yet, not even as a link, mode 0600. Returns when its content
 * is safe on the disk, its name only once the folder is synced; leaves no file when it throws.
 */
export function writeNewFile({ path, content }: NewFile): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    try {
      allowOwner(file);
      writeAll(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    discard(path);
    throw error;
  }
}

const NO_MODES = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

/** The mode given to open is narrowed by the umask, which may take even the owner's bits. */
function allowOwner(file: number): void {
  try {
    fchmodSync(file, 0o600);
  } catch (error) {
    // A memory stick knows no modes; what open gave was not wider than asked.
    if (!(error instanceof Error && 'code' in error && NO_MODES.includes(`${error.code}`))) {
      throw error;
    }
  }
}

function discard(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Why it could not be written is the failure to report.
  }
}
