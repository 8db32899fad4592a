import { randomUUID } from 'node:crypto';
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { refuse } from '../../../errors.js';
import { holderOf, type LockFile, lockPath, readLock } from './holder.js';
import { isAlive, ownIdentity } from './process-identity.js';

/** The right to write in one folder, held by one process at a time. */
export type DirLock = {
  /** Throws chain-busy when the lock is no longer this holder's. */
  readonly check: () => void;
  /** Writes into the lock where the chain is served, or that it no longer is. */
  readonly announce: (url: string | undefined) => void;
  readonly release: () => void;
};

const POLL_MS = 25;

/** Waits up to `waitMs` for another process to let go, then refuses and names it. */
export async function acquireLock(dir: string, waitMs: number): Promise<DirLock> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const lock = tryLock(dir);
    if (lock) return lock;
    if (Date.now() >= deadline) throw busy(dir);
    await pause(Math.min(POLL_MS, Math.max(1, deadline - Date.now())));
  }
}

function tryLock(dir: string): DirLock | undefined {
  const path = lockPath(dir);
  const mine = lockText();
  // More than one round only while other processes come and go in this very moment.
  for (let round = 0; round < 100; round++) {
    if (place(path, mine)) return held(dir, mine);
    const lock = readLock(path);
    if (!lock) continue;
    if (isHeld(lock)) return undefined;
    if (steal(path, lock, mine)) return held(dir, mine);
  }
  return undefined;
}

const lockText = (url?: string): string =>
  JSON.stringify({ ...ownIdentity(), ...(url !== undefined && { url }), token: randomUUID() });

const isHeld = (lock: LockFile): boolean => lock.holder !== undefined && isAlive(lock.holder);

/** Creates a file complete with its text; false when the name is taken. */
function place(path: string, text: string): boolean {
  const draft = draftOf(path);
  writeFileSync(draft, text);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Replaces a file in one step. */
function replace(path: string, text: string): void {
  const draft = draftOf(path);
  writeFileSync(draft, text);
  renameSync(draft, path);
}

const draftOf = (path: string) => `${path}.${process.pid}.${randomUUID()}`;

/**
 * Takes over from a dead holder. Only who has placed the claim may replace a lock, and looks again
 * first, so of two stealers the second finds the first one's living lock and leaves it alone.
 */
function steal(path: string, dead: LockFile, mine: string): boolean {
  const claim = `${path}.claim`;
  if (!place(claim, mine)) {
    clearDeadClaim(claim);
    return false;
  }
  try {
    if (readLock(path)?.text !== dead.text) return false;
    replace(path, mine);
    return readLock(path)?.text === mine;
  } finally {
    if (readLock(claim)?.text === mine) rmSync(claim, { force: true });
  }
}

/** A stealer may have died too. What is moved aside is looked at, and put back if it is alive. */
function clearDeadClaim(claim: string): void {
  const seen = readLock(claim);
  if (!seen || isHeld(seen)) return;
  const aside = draftOf(claim);
  try {
    renameSync(claim, aside);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  const moved = readLock(aside);
  if (moved && moved.text !== seen.text) place(claim, moved.text);
  rmSync(aside, { force: true });
}

function held(dir: string, text: string): DirLock {
  const path = lockPath(dir);
  let mine = text;
  const isMine = () => readLock(path)?.text === mine;
  const check = () => {
    if (!isMine()) {
      throw refuse('chain-busy', `another process took over the chain in ${dir}`, 'open it again');
    }
  };
  return {
    check,
    announce(url) {
      if (url !== undefined) check();
      if (!isMine()) return;
      mine = lockText(url);
      replace(path, mine);
    },
    release() {
      if (isMine()) rmSync(path, { force: true });
    },
  };
}

function busy(dir: string) {
  const holder = holderOf(dir);
  if (!holder) return refuse('chain-busy', `the chain in ${dir} is being opened`, 'try again');
  const { pid, url } = holder;
  return url === undefined
    ? refuse(
        'chain-busy',
        `process ${pid} has the chain in ${dir} open`,
        'wait for it to end, or stop it with `btcli localnet stop`',
      )
    : refuse(
        'chain-busy',
        `process ${pid} serves the chain in ${dir} at ${url}`,
        `use it with --network ${url}, or stop it with \`btcli localnet stop\``,
      );
}
