import { existsSync } from 'node:fs';
import { removeLog } from './node/disk/block-log.js';
import { lockChain } from './node/disk/dir-lock.js';

/** Forgets the chain in a folder; refuses chain-busy while a process has it open. */
export async function resetLocalChain(dir: string): Promise<void> {
  if (!existsSync(dir)) return;
  const lock = await lockChain(dir, 0);
  try {
    removeLog(dir);
  } finally {
    lock.release();
  }
}
