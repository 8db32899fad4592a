import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { entry, type Home } from '../cli.js';

/** What a keeper said last, or how it ended. */
export type KeeperWord =
  | { readonly kind: 'waits'; readonly block: number }
  | { readonly kind: 'said'; readonly line: string }
  | { readonly kind: 'silent' }
  | { readonly kind: 'ended'; readonly signal: string | null; readonly status: number | null };

export type KeeperProcess = {
  /** The next thing it says; `silent` where it says nothing for so many milliseconds. */
  readonly next: (patienceMs: number) => Promise<KeeperWord>;
  readonly kill: () => void;
  /** All that it said. */
  readonly said: readonly string[];
};

/** A real `weights keep`, struck at a step of its own where one is named. */
export function startKeeper(
  home: Home,
  line: string,
  preload: string,
  strike: string | undefined,
): KeeperProcess {
  const words = ['-r', preload, entry, ...line.split(' ').filter(Boolean)];
  const env = { ...home.env, ...(strike !== undefined && { BTCLI_STRIKE: strike }) };
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  const queue: KeeperWord[] = [];
  let wake = () => {};
  const push = (word: KeeperWord) => {
    queue.push(word);
    wake();
  };
  const lines = createInterface({ input: child.stderr });
  lines.on('line', (text) => {
    said.push(text);
    const [, block] = /^waiting for block (\d+)/.exec(text) ?? [];
    push(
      block === undefined ? { kind: 'said', line: text } : { kind: 'waits', block: Number(block) },
    );
  });
  whenOver(child, (status, signal) => push({ kind: 'ended', status, signal }));
  return {
    said,
    kill: () => child.kill('SIGKILL'),
    async next(patienceMs) {
      const waiting = new Promise<void>((resolve) => {
        wake = resolve;
      });
      if (queue.length === 0) await Promise.race([waiting, passed(patienceMs)]);
      return queue.shift() ?? { kind: 'silent' };
    },
  };
}

const passed = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms).unref();
  });

function whenOver(
  child: ChildProcess,
  tell: (status: number | null, signal: string | null) => void,
): void {
  child.on('close', tell);
}
