import { existsSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { makeFolder, syncFolder } from '../disk/folders.js';
import { writeNewFile } from '../disk/new-file.js';
import { refuse } from '../errors.js';

/**
 * Writes an encrypted backup, whole or not at all, over nothing that is there. It asks less of the
 * disk than keys do: a memory stick has neither hard links nor modes.
 */
export function writeBackup(path: string, content: Uint8Array): void {
  const made = missingFolders(dirname(resolve(path)));
  try {
    makeFolder(dirname(path));
    writeNewFile({ path, content });
    try {
      syncFolder(dirname(path));
    } catch (error) {
      rmSync(path, { force: true });
      throw error;
    }
  } catch (error) {
    for (const folder of made) removeEmpty(folder);
    throw backupRefusal(path, error);
  }
}

/** The innermost first. */
const missingFolders = (folder: string): readonly string[] =>
  existsSync(folder) ? [] : [folder, ...missingFolders(dirname(folder))];

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Why the backup could not be written is the failure to report.
  }
}

function backupRefusal(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error;
  const { code, syscall } = error;
  return code === 'EEXIST' && syscall === 'open'
    ? refuse('already-exists', `${path} already exists`, 'choose another file with --out')
    : refuse('bad-input', `cannot write ${path} (${code})`, 'choose another place with --out');
}
