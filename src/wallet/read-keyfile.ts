import { readFileSync, statSync } from 'node:fs';

/** Far above any real keyfile, and small enough that listing never reads somebody's video. */
const MOST_BYTES = 64 * 1024;

/** The bytes of a keyfile, or why there are none; never blocks on a pipe or device. */
export function readKeyfile(path: string): Buffer | 'absent' | 'unreadable' {
  try {
    const facts = statSync(path, { throwIfNoEntry: false });
    if (!facts) return 'absent';
    return facts.isFile() && facts.size <= MOST_BYTES ? readFileSync(path) : 'unreadable';
  } catch {
    return 'unreadable';
  }
}
