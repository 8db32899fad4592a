import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';

/** What anybody on the machine could read about a process and its children while they ran. */
export type Traces = {
  /** Of the process and of every child. */
  readonly argv: ReadonlySet<string>;
  /** Of every child; the process itself was given its own by whoever started it. */
  readonly childEnv: ReadonlySet<string>;
};

/** Looks at a process and its descendants in /proc, as often as it can, until it ends. */
export async function watchProcess(child: ChildProcess): Promise<Traces> {
  const [argv, childEnv] = [new Set<string>(), new Set<string>()];
  const { pid } = child;
  if (pid === undefined) throw new Error('the process did not start');
  while (child.exitCode === null && child.signalCode === null) {
    argv.add(read(`/proc/${pid}/cmdline`));
    for (const descendant of descendantsOf(pid)) {
      argv.add(read(`/proc/${descendant}/cmdline`));
      childEnv.add(read(`/proc/${descendant}/environ`));
    }
    await breathe();
  }
  return { argv, childEnv };
}

function descendantsOf(pid: number): readonly number[] {
  const children = tasksOf(pid).flatMap((task) =>
    read(`/proc/${pid}/task/${task}/children`).split(' ').filter(Boolean).map(Number),
  );
  return children.flatMap((one) => [one, ...descendantsOf(one)]);
}

function tasksOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
