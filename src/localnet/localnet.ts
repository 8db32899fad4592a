import { refuse } from '../errors.js';
import type { BlockRef } from '../units/block.js';
import { builtinRuntime } from './builtin/index.js';
import {
  holderOf,
  type LocalChain,
  openLocalChain,
  resetLocalChain,
  serveLocalChain,
} from './index.js';
import { remoteControl } from './remote-control.js';

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
  }) => Promise<Serving>;
  readonly status: () => Promise<LocalnetStatus>;
  /** Builds empty blocks and returns the new head. */
  readonly advance: (blocks: number) => Promise<BlockRef>;
  /** Ends the process that serves the chain; refuses `not-found` when there is none. */
  readonly stop: () => Promise<{ readonly url: string }>;
  /** Deletes the chain; refuses `chain-busy` while a process holds it. */
  readonly reset: () => Promise<void>;
};

/** How long a command waits for another one that holds the chain for a moment. */
const WAIT_MS = 10_000;

export function openLocalnet(folder: string): Localnet {
  const open = (waitMs = WAIT_MS) =>
    openLocalChain({ dir: folder, runtime: builtinRuntime(), blockTime: 'instant', waitMs });
  const server = () => holderOf(folder)?.url;

  const join: Localnet['join'] = async () => {
    const url = server();
    return url === undefined ? open() : { url };
  };

  return {
    join,
    async serve({ port, blockTime, fresh }) {
      const runtime = builtinRuntime();
      const chain = await openLocalChain({ dir: folder, runtime, blockTime, fresh });
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
        return { url, genesis: chain.genesis.hash, head: chain.head(), ended, close: closeAll };
      } catch (reason) {
        await chain.close();
        throw reason;
      }
    },
    async status() {
      const holder = holderOf(folder);
      if (holder?.url !== undefined) {
        const { url, pid } = holder;
        return { folder, running: true, url, pid, ...(await remoteControl(url).status()) };
      }
      const chain = await open();
      try {
        const genesis = chain.genesis.hash;
        const head = chain.head();
        return { folder, running: false, url: undefined, pid: undefined, genesis, head };
      } finally {
        await chain.close();
      }
    },
    async advance(blocks) {
      const chain = await join();
      if ('url' in chain) return remoteControl(chain.url).advance(blocks);
      try {
        return await chain.advance(blocks);
      } finally {
        await chain.close();
      }
    },
    async stop() {
      const url = server();
      if (url === undefined) {
        throw refuse(
          'not-found',
          'no embedded chain is being served',
          'start one with `btcli localnet start`',
        );
      }
      await remoteControl(url).stop();
      return { url };
    },
    reset: async () => resetLocalChain(folder),
  };
}
