import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Collected } from '../collected.js';
import { asTheSuiteRuns } from '../plain.js';
import { type ServedChain, servedChain } from '../served-chain.js';
import { fillHome, PASSWORD } from './home.js';
import { laterChain } from './later-chain.js';
import { prepare } from './preparation.js';
import { type Shell, shellIn } from './shell.js';

/** Where a line is typed: a copy of the prepared home, on a chain as it was prepared. */
export type Place = {
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  readonly served: ServedChain;
  /** The last transaction of the preparation. */
  readonly hash: string;
  readonly start: (line: string, more?: NodeJS.ProcessEnv) => ReturnType<Shell['start']>;
  readonly run: (line: string, more?: NodeJS.ProcessEnv) => Promise<Collected>;
  /** Runs a line that has to succeed; gives its stdout. */
  readonly must: (line: string) => Promise<string>;
};

/**
 * `shared` is one chain for all that only read, `own` a copy of it. `slow` is one whose blocks are
 * hours apart, `later` one as it is after more than a day; a number says how many milliseconds pass
 * before a block is built.
 */
export type Ground = 'shared' | 'own' | 'slow' | 'later' | number;

export type ExampleScene = {
  readonly at: <T>(ground: Ground, work: (place: Place) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

/** Twelve seconds a block; the first of them are of the day before the one that examples name. */
const GENESIS = Date.parse('2026-11-29T23:50:00Z');

/** What lines keep for each other; all else in the cache is of one home, as runtimes are. */
const KEPT_FOR_ALL = ['code', 'metadata'];

/** Blocks of a day and an hour. */
const A_DAY = 7_500;
const HOUR = 3_600_000;

export async function openExampleScene(): Promise<ExampleScene> {
  const folder = mkdtempSync(join(tmpdir(), 'btcli-examples-'));
  const [first, chain] = ['home', 'chain'].map((name) => join(folder, name)) as [string, string];
  mkdirSync(join(first, '.cache/btcli'), { recursive: true });
  for (const name of KEPT_FOR_ALL) {
    const kept = join(folder, name);
    mkdirSync(kept);
    symlinkSync(kept, join(first, '.cache/btcli', name));
  }
  const shell = shellIn(folder);
  const placeAt = (home: string, served: ServedChain, hash: string): Place => {
    const env = {
      ...asTheSuiteRuns,
      ...{ HOME: home, BT_NETWORK: served.url, BT_WALLET: 'alice', BT_WALLET_PASSWORD: PASSWORD },
    };
    const run: Place['run'] = (line, more) => shell.run(line, home, { ...env, ...more });
    return {
      ...{ home, env, served, hash, run },
      start: (line, more) => shell.start(line, home, { ...env, ...more }),
      async must(line) {
        const { status, stdout, stderr } = await run(line);
        if (status !== 0) throw new Error(`${line}: ${status} ${stdout}${stderr}`);
        return stdout;
      },
    };
  };
  const hash = await (async () => {
    const served = await servedChain({ dir: chain, genesisTime: GENESIS });
    const { must, run } = placeAt(first, served, '');
    await fillHome(first, must);
    const may = async (line: string) => (await run(line)).status === 0;
    const last = await prepare(served, first, { must, may });
    await served.close();
    return last;
  })();
  let count = 0;
  async function chainFor(ground: Ground): Promise<ServedChain> {
    const dir = join(folder, `chain-${count++}`);
    if (ground === 'later') {
      mkdirSync(dir);
      await laterChain(dir, shared, A_DAY);
    } else cpSync(chain, dir, { recursive: true });
    return servedChain({
      ...{ dir, blockTime: typeof ground === 'number' ? ground : 'instant' },
      slotMs: ground === 'slow' ? 2 * HOUR : undefined,
    });
  }
  const shared = await chainFor('own');
  return {
    async at(ground, work) {
      const home = join(folder, `home-${count++}`);
      cpSync(first, home, { recursive: true });
      const served = ground === 'shared' ? shared : await chainFor(ground);
      try {
        return await work(placeAt(home, served, hash));
      } finally {
        if (served !== shared) await served.close();
        rmSync(home, { recursive: true, force: true });
      }
    },
    async close() {
      await shared.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
