import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  rmdirSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { refuse } from '../errors.js';

export type NewFile = { readonly path: string; readonly content: Uint8Array };

type Staged = { readonly path: string; readonly temporary: string; readonly inode: bigint };

/**
 * Writes new files, mode 0600, and the folders they need, mode 0700: all of them or none. Refuses
 * when one exists, even when it appeared a moment ago.
 */
export function publish(files: readonly NewFile[]): void {
  const undo: (() => void)[] = [];
  const folders = [...new Set(files.map(({ path }) => dirname(path)))];
  try {
    for (const folder of folders) createFolder(folder, undo);
    const staged = files.map((file) => stage(file, undo));
    for (const file of staged) put(file, undo);
    for (const { temporary } of staged) unlinkSync(temporary);
    for (const folder of folders) syncFolder(folder);
  } catch (error) {
    for (const step of undo.reverse()) attempt(step);
    throw asRefusal(error);
  }
}

function createFolder(folder: string, undo: (() => void)[]): void {
  if (existsSync(folder)) return;
  createFolder(dirname(folder), undo);
  mkdirSync(folder, { mode: 0o700 });
  undo.push(() => rmdirSync(folder));
}

/** Writes the content beside its target, safe on the disk, under a name that listing passes over. */
function stage({ path, content }: NewFile, undo: (() => void)[]): Staged {
  const name = `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`;
  const temporary = join(dirname(path), name);
  const file = openSync(temporary, 'wx', 0o600);
  undo.push(() => unlinkSync(temporary));
  try {
    // The mode given to open is narrowed by the umask, which may take even the owner's bits.
    fchmodSync(file, 0o600);
    for (let written = 0; written < content.length; ) {
      written += writeSync(file, content, written);
    }
    fsyncSync(file);
    return { path, temporary, inode: fstatSync(file, { bigint: true }).ino };
  } finally {
    closeSync(file);
  }
}

function put({ path, temporary, inode }: Staged, undo: (() => void)[]): void {
  // A rename would replace a key that another program put there since we looked; a link cannot.
  linkSync(temporary, path);
  undo.push(() => {
    if (lstatSync(path, { bigint: true }).ino === inode) unlinkSync(path);
  });
}

/** Makes the new names themselves survive a power cut. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // Windows opens no folder
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Undoing goes on past a step that fails, such as a temporary file already gone. */
function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // The first failure is the one to report.
  }
}

function asRefusal(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const { dest, path } = error as NodeJS.ErrnoException & { readonly dest?: string };
  const place = dest ?? path ?? 'the wallet folder';
  if (error.code === 'EEXIST') {
    return refuse('already-exists', `${place} already exists`, 'nothing was changed');
  }
  if (
    dest !== undefined &&
    ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(String(error.code))
  ) {
    return refuse(
      'bad-input',
      `the file system of ${dirname(dest)} has no hard links, so keys cannot be stored there safely`,
      'give a folder on an ordinary disk with --wallet-path',
    );
  }
  return refuse('bad-input', `cannot write ${place} (${error.code})`, 'nothing was changed');
}
