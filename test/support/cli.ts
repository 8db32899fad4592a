import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Collected, collected, waitForOutput } from './collected.js';
import { validated } from './contract.js';
import { entry } from './entry.js';
import { asTheSuiteRuns } from './plain.js';

export { entry, waitForOutput };

export type Finished = Collected & {
  /** stdout as the one JSON document it must be; throws when it is anything else, or not what its schema says. */
  readonly json: () => Envelope;
};

export type Envelope = {
  readonly schema: string;
  readonly network: string | null;
  readonly genesis: string | null;
  readonly block: { readonly number: number; readonly hash: string } | null;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly error?: {
    readonly code: string;
    readonly message: string;
    readonly hint: string | null;
  };
  readonly warnings: readonly string[];
};

/** A home of its own: wallets, chain, journal and cache of one test, gone when `remove` is called. */
export type Home = {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly btcli: (line: string, options?: RunOptions) => Promise<Finished>;
  /** Runs a command while somebody watches its process. */
  readonly watched: <T>(
    line: string,
    options: RunOptions,
    watch: (child: ReturnType<typeof spawn>) => Promise<T>,
  ) => Promise<Finished & { readonly traces: T }>;
  /** Starts a command and leaves it running. */
  readonly start: (line: string) => ReturnType<typeof spawn>;
  readonly remove: () => void;
};

type RunOptions = {
  readonly env?: NodeJS.ProcessEnv;
  readonly node?: readonly string[];
  /** What comes through standard input. */
  readonly input?: string;
};

export function newHome(more: NodeJS.ProcessEnv = {}): Home {
  const folder = mkdtempSync(join(tmpdir(), 'btcli-test-'));
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    BT_WALLET_PATH: join(folder, 'wallets'),
    ...asTheSuiteRuns,
    ...more,
  };
  const launch = (line: string, options: RunOptions = {}) => {
    const words = [...(options.node ?? []), entry, ...line.split(' ').filter(Boolean)];
    const child = spawn(process.execPath, words, {
      env: { ...env, ...options.env },
      stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    child.stdin?.end(options.input);
    return child;
  };
  return {
    folder,
    env,
    async watched(line, options, watch) {
      const child = launch(line, options);
      const [finished, traces] = await Promise.all([finish(child), watch(child)]);
      return { ...finished, traces };
    },
    start: (line) => launch(line),
    btcli: (line, options) => finish(launch(line, options)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Waits for a process and collects what it wrote. */
export async function finish(child: ReturnType<typeof spawn>): Promise<Finished> {
  const ended = await collected(child);
  return { ...ended, json: () => validated(ended.stdout) };
}
