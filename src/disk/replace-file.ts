import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from './folders.js';
import { writeNewFile } from './new-file.js';

/**
 * Puts content under a name, mode 0600, in one step that survives a crash at any moment: whoever reads
 * sees the old or the new one, whole. Returns once it is on the disk. A link of that name is replaced.
 * A draft's name is given by those who sweep it up after a crash; nobody else may be using it.
 */
export function replaceFile(path: string, content: Uint8Array, draft = draftBeside(path)): void {
  rmSync(draft, { force: true });
  writeNewFile({ path: draft, content });
  try {
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

const draftBeside = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
