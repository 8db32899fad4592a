import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../format/json.js';

/** What was signed, written down before anything is sent: the bytes can be sent again, never signed again. */
export type JournalEntry = {
  readonly hash: `0x${string}`;
  readonly bytes: `0x${string}`;
  readonly network: string;
  readonly genesis: string;
  readonly signer: string;
  readonly nonce: number;
  readonly lastBlock: number | null;
  readonly plan: Json;
};

/** How it ended, as far as this program saw. */
export type Settlement = { readonly status: string; readonly block: number | null };

export type Journal = {
  /** Returns once the entry is on the disk; a journal that cannot be written stops the command. */
  readonly record: (entry: JournalEntry) => void;
  readonly settle: (entry: JournalEntry, settlement: Settlement) => void;
};

/** One file an extrinsic, named after its hash, readable by its owner alone. */
export function openJournal(folder: string): Journal {
  const write = (entry: JournalEntry, settlement: Settlement | null) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, `${entry.hash}.json`);
    const partial = `${file}.${randomUUID()}.tmp`;
    const document = { version: 1, writtenAt: new Date().toISOString(), ...entry, settlement };
    writeSynced(partial, `${JSON.stringify(document)}\n`);
    renameSync(partial, file);
    syncFolder(folder);
  };
  return { record: (entry) => write(entry, null), settle: write };
}

function writeSynced(file: string, content: string) {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    writeSync(descriptor, content);
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
