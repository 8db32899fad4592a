import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileRefusal } from './disk/file-refusal.js';
import { inodeOf } from './disk/inode.js';
import { type NewFile, syncFolder, writeNewFile } from './disk/new-file.js';

type Staged = {
  readonly path: string;
  readonly temporary: string;
  readonly inode: string | undefined;
};

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
    throw fileRefusal(error);
  }
}

function createFolder(folder: string, undo: (() => void)[]): void {
  if (existsSync(folder)) return;
  createFolder(dirname(folder), undo);
  mkdirSync(folder, { mode: 0o700 });
  undo.push(() => rmdirSync(folder));
}

/** Writes the content beside its target, under a name that listing passes over. */
function stage({ path, content }: NewFile, undo: (() => void)[]): Staged {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  undo.push(() => unlinkSync(temporary));
  writeNewFile({ path: temporary, content });
  return { path, temporary, inode: inodeOf(temporary) };
}

function put({ path, temporary, inode }: Staged, undo: (() => void)[]): void {
  // A rename would replace a key that another program put there since we looked; a link cannot.
  linkSync(temporary, path);
  undo.push(() => {
    if (inodeOf(path) === inode) unlinkSync(path);
  });
}

/** Undoing goes on past a step that fails, such as a temporary file already gone. */
function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // The first failure is the one to report.
  }
}
