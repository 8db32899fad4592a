import { randomUUID } from 'node:crypto';
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Refusal } from '../errors.js';
import { draftOf } from './drafts.js';
import { holderOf, type LockFile, readLock } from './holder.js';
import { isAlive, ownIdentity } from './process-identity.js';

/** The right to write what a lock file guards, held by one process at a time and let go by its death. */
export type FileLock = {
  /** Throws the `lost` refusal when the lock is no longer this holder's. */
  readonly check: () => void;
  /** Writes into the lock where its holder serves, or that it no longer does. */
  readonly announce: (url: string | undefined) => void;
  readonly release: () => void;
};

/** What to tell whoever waits in vain, and whoever was taken for dead. */
export type LockRefusals = {
  /** The holder is undefined in the moment when it has just come or gone. */
  readonly busy: (holder: { readonly pid: number; readonly url?: string } | undefined) => Refusal;
  readonly lost: () => Refusal;
};

const POLL_MS = 25;

/** Waits up to `waitMs` for another process to let go, then refuses. The folder must exist. */
export async function acquireLock(
  path: string,
  waitMs: number,
  refusals: LockRefusals,
): Promise<FileLock> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const lock = tryLock(path, refusals);
    if (lock) return lock;
    if (Date.now() >= deadline) throw refusals.busy(holderOf(path));
    await pause(Math.min(POLL_MS, Math.max(1, deadline - Date.now())));
  }
}

/** Takes the lock in this moment or not at all. */
export function tryLock(path: string, refusals: LockRefusals): FileLock | undefined {
  const mine = lockText();
  // More than one round only while other processes come and go in this very moment.
  for (let round = 0; round < 100; round++) {
    if (place(path, mine)) return held(path, mine, refusals);
    const lock = readLock(path);
    if (!lock) continue;
    if (isHeld(lock)) return undefined;
    if (steal(path, lock, mine)) return held(path, mine, refusals);
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

function held(path: string, text: string, refusals: LockRefusals): FileLock {
  let mine = text;
  const isMine = () => readLock(path)?.text === mine;
  const check = () => {
    if (!isMine()) throw refusals.lost();
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
      try {
        if (isMine()) rmSync(path, { force: true });
      } catch {
        // A lock that cannot be removed is free once its holder is dead; what was done stays done.
      }
    },
  };
}
