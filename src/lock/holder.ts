import { readFileSync } from 'node:fs';
import { isAlive, type ProcessIdentity } from './process-identity.js';

/** Who a lock file names. */
export type LockHolder = ProcessIdentity & {
  /** Where it serves what the lock guards. */
  readonly url?: string;
};

/** A lock file's text and the process it names; none when the text cannot be read as a lock. */
export type LockFile = { readonly text: string; readonly holder: LockHolder | undefined };

/** The living process that a lock file names; undefined when there is none. */
export function holderOf(path: string): { pid: number; url?: string } | undefined {
  const lock = readLock(path);
  if (!lock?.holder || !isAlive(lock.holder)) return undefined;
  const { pid, url } = lock.holder;
  return url === undefined ? { pid } : { pid, url };
}

/** The lock file as it stands; undefined when there is none. */
export function readLock(path: string): LockFile | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    return { text, holder: parseHolder(text) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseHolder(text: string): LockHolder | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null) return undefined;
  const { pid, start, url } = read as Record<string, unknown>;
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return {
    pid,
    start: typeof start === 'string' ? start : null,
    ...(typeof url === 'string' && { url }),
  };
}
