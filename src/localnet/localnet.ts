import { cryptoWaitReady } from '@polkadot/util-crypto';
import { refuse } from '../errors.js';
import type { BlockRef } from '../units/block.js';
import type { Netuid } from '../units/money.js';
import { type Ask, advanceBlocks, advanceEpochs } from './advance.js';
import { askServer } from './ask-server.js';
import { builtinRuntime } from './builtin/index.js';
import type { ForkRequest } from './fork/find-origin.js';
import {
  chainHolder,
  type LocalChain,
  openLocalChain,
  resetLocalChain,
  serveLocalChain,
} from './index.js';
import type { RuntimeFor } from './local-chain.js';

/** `instant`: a block for each transaction; else milliseconds between blocks. */
export type BlockTime = 'instant' | number;

export type LocalnetStatus = {
  readonly folder: string;
  readonly running: boolean;
  readonly url: string | undefined;
  readonly pid: number | undefined;
  readonly genesis: string;
  readonly head: BlockRef;
};

/** A chain that is being served; `ended` settles when somebody asked it to stop. */
export type Serving = {
  readonly url: string;
  readonly genesis: string;
  readonly head: BlockRef;
  /** What the runtime calls itself at the head. */
  readonly runtime: { readonly specName: string; readonly specVersion: number };
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
};

/** The embedded chain of one folder, whether this process, another one or nobody holds it. */
export type Localnet = {
  /** The address of whoever serves the chain, else the chain itself, opened in this process. */
  readonly join: () => Promise<{ readonly url: string } | LocalChain>;
  readonly serve: (request: {
    readonly port: number;
    readonly blockTime: BlockTime;
    readonly fresh: boolean;
    /** A runtime of WASM to begin or go on with; undefined for what the chain began with. */
    readonly runtime: Uint8Array | undefined;
    /** Another chain to begin on the state of. */
    readonly fork?: ForkRequest | undefined;
  }) => Promise<Serving>;
  readonly status: () => Promise<LocalnetStatus>;
  /** Builds blocks at once and returns the new head. */
  readonly advance: (blocks: number) => Promise<BlockRef>;
  /** Builds blocks until a subnet, or each of them, has run so many epochs; refuses `not-found` where it never will. */
  readonly advanceEpochs: (netuid: Netuid | undefined, epochs: number) => Promise<BlockRef>;
  /** Ends the process that serves the chain; refuses `not-found` when there is none. */
  readonly stop: () => Promise<{ readonly url: string }>;
  /** Deletes the chain; refuses `chain-busy` while a process holds it. */
  readonly reset: () => Promise<void>;
};

/** How long a command waits for another one that holds the chain for a moment. */
const WAIT_MS = 10_000;

/** The rules of a chain by what lies under its `:code`. */
const runtimeFor: RuntimeFor = async (code) => (code ? wasmRuntime(code) : builtinRuntime());

/** Loads what runs WASM, which the builtin rules do without. */
const wasmRuntime = async (blob: Uint8Array) => (await import('./wasm/index.js')).openRuntime(blob);

export function openLocalnet(folder: string): Localnet {
  // Hashes by WebAssembly are many times as fast, once it is compiled.
  void cryptoWaitReady();
  const open = (waitMs = WAIT_MS) =>
    openLocalChain({ dir: folder, runtime: runtimeFor, blockTime: 'instant', waitMs });
  const server = () => chainHolder(folder)?.url;

  const join: Localnet['join'] = async () => {
    const url = server();
    return url === undefined ? open() : { url };
  };

  /** Talks to whoever serves the chain, else opens it for as long as the talk lasts. */
  const steer = async <T>(talk: (ask: Ask) => Promise<T>): Promise<T> => {
    const chain = await join();
    if ('url' in chain) return talk((method, params) => askServer(chain.url, method, params));
    try {
      const { request } = chain.openSession(() => {});
      return await talk((method, params) => request(method, [...params]));
    } finally {
      await chain.close();
    }
  };

  return {
    join,
    async serve({ port, blockTime, fresh, runtime: blob, fork }) {
      const runtime = blob === undefined ? runtimeFor : await wasmRuntime(blob);
      const chain = await openLocalChain({ dir: folder, runtime, blockTime, fresh, fork });
      let end = () => {};
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      try {
        const { url, close } = await serveLocalChain(chain, { port, onStop: end });
        const closeAll = async () => {
          await close();
          await chain.close();
        };
        const { hash: genesis } = chain.genesis;
        const runtime = await runtimeOf(chain);
        return { url, genesis, head: chain.head(), runtime, ended, close: closeAll };
      } catch (reason) {
        await chain.close();
        throw reason;
      }
    },
    async status() {
      const holder = chainHolder(folder);
      const { genesis, number, hash } = await steer(
        async (ask) => (await ask('localnet_status', [])) as BlockRef & { genesis: string },
      );
      const running = holder?.url !== undefined;
      const where = running
        ? { url: holder.url, pid: holder.pid }
        : { url: undefined, pid: undefined };
      return { folder, running, ...where, genesis, head: { number, hash } };
    },
    advance: (blocks) => steer((ask) => advanceBlocks(ask, blocks)),
    advanceEpochs: (netuid, epochs) => steer((ask) => advanceEpochs(ask, netuid, epochs)),
    async stop() {
      const url = server();
      if (url === undefined) {
        throw refuse(
          'not-found',
          'no embedded chain is being served',
          'start one with `btcli localnet start`',
        );
      }
      await askServer(url, 'localnet_stop', []);
      return { url };
    },
    reset: async () => resetLocalChain(folder),
  };
}

async function runtimeOf(chain: LocalChain): Promise<Serving['runtime']> {
  const session = chain.openSession(() => {});
  const version = await session.request('state_getRuntimeVersion', []);
  session.close();
  return version as Serving['runtime'];
}
