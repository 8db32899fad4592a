import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { refuse } from '../errors.js';

const WAIT_MS = 5_000;
const POLL_MS = 15;

/**
 * Does the work while no other process does any on the same file; waits for one that does, and takes
 * over from one that died. The work must not wait for anything itself.
 */
export async function withLock<T>(file: string, work: () => T): Promise<T> {
  const lock = `${file}.lock`;
  const mine = `${process.pid} ${randomUUID()}\n`;
  const deadline = Date.now() + WAIT_MS;
  while (!place(lock, mine)) {
    clearIfDead(lock);
    if (Date.now() >= deadline) {
      throw refuse(
        'file-system',
        `another process keeps ${file} locked`,
        `try again; if no btcli is running, delete ${lock}`,
      );
    }
    await pause(POLL_MS);
  }
  try {
    return work();
  } finally {
    if (read(lock) === mine) rmSync(lock, { force: true });
  }
}

function place(lock: string, mine: string): boolean {
  try {
    writeFileSync(lock, mine, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Moves a lock aside before judging it again: between reading and deleting, a living one may have come. */
function clearIfDead(lock: string): void {
  const found = read(lock);
  const pid = Number.parseInt(found ?? '', 10);
  if (found === undefined || !(pid > 0) || isAlive(pid)) return;
  const aside = `${lock}.${randomUUID()}`;
  try {
    renameSync(lock, aside);
    if (read(aside) !== found) linkSync(aside, lock);
  } catch {
    // Another process was quicker; the next round sees what it left.
  }
  rmSync(aside, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isCode(error, 'ESRCH');
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
