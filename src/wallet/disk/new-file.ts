import { closeSync, fchmodSync, fsyncSync, openSync, writeSync } from 'node:fs';

export type NewFile = { readonly path: string; readonly content: Uint8Array };

/** Writes a file that must not be there yet, mode 0600, and returns when it is safe on the disk. */
export function writeNewFile({ path, content }: NewFile): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    // The mode given to open is narrowed by the umask, which may take even the owner's bits.
    fchmodSync(file, 0o600);
    for (let written = 0; written < content.length; ) {
      written += writeSync(file, content, written);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes the names in a folder survive a power cut. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // Windows opens no folder
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
