import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One run of one process: a pid alone may since have been given to another. */
export type ProcessIdentity = {
  readonly pid: number;
  /** When it started, in the system's own terms; null where it does not say. */
  readonly start: string | null;
};

export const ownIdentity = (): ProcessIdentity => ({
  pid: process.pid,
  start: statOf(process.pid)?.start ?? null,
});

/** Whether that very process still runs; one that ended and was not yet collected does not. */
export function isAlive({ pid, start }: ProcessIdentity): boolean {
  if (!exists(pid)) return false;
  const stat = statOf(pid);
  if (!stat) return true;
  return !'ZX'.includes(stat.state) && (start === null || start === stat.start);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

type Stat = { readonly state: string; readonly start: string };

function statOf(pid: number): Stat | undefined {
  if (process.platform === 'darwin') return statByPs(pid);
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The second field is a name in parentheses that may hold anything, so fields count from its end.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, start] = [fields[0], fields[19]];
  return state !== undefined && start !== undefined ? { state, start } : undefined;
}

/** macOS has no /proc; its ps gives the state as one word and the start as a date. */
function statByPs(pid: number): Stat | undefined {
  const { stdout } = spawnSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  const [, state, start] = /^\s*(\S)\S*\s+(\S.*\S)\s*$/.exec(stdout ?? '') ?? [];
  return state !== undefined && start !== undefined ? { state, start } : undefined;
}
