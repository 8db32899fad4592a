import { existsSync } from 'node:fs';
import { removeFork } from './fork/fork-record.js';
import { removeLog } from './node/disk/block-log.js';
import { lockChain } from './node/disk/dir-lock.js';

/** Forgets the chain in a folder; refuses chain-busy while a process has it open. */
export async function resetLocalChain(dir: string): Promise<void> {
  if (!existsSync(dir)) return;
  const lock = await lockChain(dir, 0);
  try {
    forgetChain(dir);
  } finally {
    lock.release();
  }
}

/** For whoever holds the folder. A fork's record goes last: without it the rest is a chain of its own. */
export function forgetChain(dir: string): void {
  removeLog(dir);
  removeFork(dir);
}
