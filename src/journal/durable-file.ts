import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Puts a file in place, mode 0600, in one step that survives a crash at any moment; returns once it is on the disk. */
export function putDurably(file: string, content: string): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const partial = `${file}.${randomUUID()}.tmp`;
  try {
    writeSynced(partial, content);
    renameSync(partial, file);
  } catch (reason) {
    rmSync(partial, { force: true });
    throw reason;
  }
  syncFolder(folder);
}

function writeSynced(file: string, content: string) {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    const bytes = Buffer.from(content);
    for (let written = 0; written < bytes.length; ) {
      written += writeSync(descriptor, bytes, written);
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes the folder's own entries durable; Windows has no such thing. */
function syncFolder(folder: string) {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
