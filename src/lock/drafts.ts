import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './process-identity.js';

/** A name beside a lock file under which its text is completed before it counts. */
export const draftOf = (path: string): string => `${path}.${process.pid}.${randomUUID()}`;

const ownerOf = (name: string, lock: string): number | undefined => {
  const rest = name.startsWith(`${lock}.`) ? name.slice(lock.length) : '';
  const match = /^(?:\.claim)?\.(\d+)\.[0-9a-f-]{36}$/.exec(rest);
  return match ? Number(match[1]) : undefined;
};

/** Removes drafts of processes that died between writing one and using it; for the lock's holder. */
export function sweepDrafts(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    const pid = ownerOf(name, basename(path));
    if (pid === undefined || isAlive({ pid, start: null })) continue;
    rmSync(join(folder, name), { force: true });
  }
}
