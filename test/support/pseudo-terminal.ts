import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Home } from './cli.js';
import { entry } from './entry.js';

/** Whether this machine can give a program a terminal of its own, by util-linux's `script`. */
export const hasPseudoTerminal =
  process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

/** A command in a terminal of its own. */
export type Session = {
  /** Everything drawn so far. */
  readonly drawn: () => string;
  /** Waits until what was drawn since the last match matches. */
  readonly until: (wanted: RegExp) => Promise<RegExpExecArray>;
  readonly type: (text: string) => void;
  /** Sends a signal to the program itself. */
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<number | null>;
};

/** Starts a command line as a person would; the words may hold no quotes or spaces. */
export function inTerminal(
  home: Pick<Home, 'env'>,
  line: string,
  env: NodeJS.ProcessEnv = {},
): Session {
  const command = `stty cols 100 rows 40; exec ${process.execPath} ${entry} ${line}`;
  const child = spawn('script', ['-qefc', command, '/dev/null'], {
    env: { ...home.env, TERM: 'xterm', SHELL: '/bin/sh', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let drawn = '';
  let read = 0;
  let wake = () => {};
  child.stdout.on('data', (chunk) => {
    drawn += chunk;
    wake();
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (status) => {
      resolve(status);
      wake();
    });
  });
  let over = false;
  ended.then(() => {
    over = true;
    wake();
  });
  return {
    drawn: () => drawn,
    async until(wanted) {
      for (;;) {
        const match = wanted.exec(drawn.slice(read));
        if (match) {
          read += match.index + match[0].length;
          return match;
        }
        if (over) throw new Error(`ended before ${wanted}: ${drawn.slice(read)}`);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    type: (text) => child.stdin.write(text),
    signal: (signal) => {
      for (const pid of childrenOf(child.pid ?? 0)) process.kill(pid, signal);
    },
    ended,
  };
}

/** Processes whose parent is this one. */
const childrenOf = (parent: number): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
    .map(Number);

function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}
