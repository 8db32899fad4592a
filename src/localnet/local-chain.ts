import { makeFolder } from '../disk/folders.js';
import type { FileLock } from '../lock/file-lock.js';
import type { BlockRef } from '../units/block.js';
import type { ForkRequest } from './fork/find-origin.js';
import { forkIn } from './fork/fork-in.js';
import type { OpenFork } from './fork/open-fork.js';
import type { BlockTime } from './node/block/producer.js';
import { lockChain } from './node/disk/dir-lock.js';
import { startNode } from './node/node.js';
import { type OpenBlocks, openMemoryBlocks, openStoredBlocks } from './node/open-blocks.js';
import type { PoolLimits } from './node/pool/limits.js';
import type { SessionOptions } from './node/rpc/method.js';
import { openSession, rpcMethods, type Session } from './node/rpc/session.js';
import type { Notify } from './node/rpc/subscriptions.js';
import { forgetChain } from './reset-local-chain.js';
import type { Runtime } from './runtime.js';

export type LocalChainOptions = {
  /** Folder that keeps the chain; undefined keeps it in memory alone. */
  readonly dir: string | undefined;
  /** The rules, or how to get them once it is known what genesis holds under `:code`. */
  readonly runtime: Runtime | RuntimeFor;
  /** `instant`: a block as soon as a transaction is ready. A number: one every so many milliseconds. */
  readonly blockTime: BlockTime;
  /** Milliseconds of chain time from one block to the next where the runtime leaves it open, 12000 by default. */
  readonly slotMs?: number | undefined;
  /** Time of genesis in milliseconds since 1970, now by default; a chain that exists keeps its own. */
  readonly genesisTime?: number | undefined;
  /** Blocks by which finality trails the head, 0 unless said otherwise; only the rest can be reverted. */
  readonly finalityLag?: number | undefined;
  /** How much the transaction pool holds, as much as a node's unless said otherwise. */
  readonly poolLimits?: PoolLimits | undefined;
  /** How long to wait for another process to let go of the folder before refusing; 0 by default. */
  readonly waitMs?: number | undefined;
  /** Forgets the chain that is in the folder and starts from genesis. */
  readonly fresh?: boolean | undefined;
  /** Begins the chain on the state of another one instead of its own genesis; needs a folder. */
  readonly fork?: ForkRequest | undefined;
};

/** Undefined for a chain that is still to begin, and for one whose rules are not WASM. */
export type RuntimeFor = (code: Uint8Array | undefined) => Promise<Runtime>;

/** A chain this process runs and alone writes. */
export type LocalChain = {
  readonly genesis: BlockRef;
  readonly head: () => BlockRef;
  /** Builds so many blocks now, whatever the block time, and gives the new head. */
  readonly advance: (count: number) => Promise<BlockRef>;
  /** JSON-RPC in process. */
  readonly openSession: (notify: Notify, options?: SessionOptions) => Session;
  /** Tells other processes where the chain is served, or that it no longer is. */
  readonly announce: (url: string | undefined) => void;
  /** Ends its sessions, stops block production and lets go of the folder. */
  readonly close: () => Promise<void>;
};

const DEFAULT_SLOT_MS = 12_000;

/** Opens or creates a chain; refuses chain-busy while another process has it, chain-damaged if it cannot be read. */
export async function openLocalChain(options: LocalChainOptions): Promise<LocalChain> {
  const { dir, waitMs = 0 } = options;
  const runtimeFor =
    typeof options.runtime === 'function' ? options.runtime : given(options.runtime);
  const genesisTime = options.genesisTime ?? Date.now();
  if (dir === undefined) {
    const blocks = openMemoryBlocks(await runtimeFor(undefined), genesisTime);
    return runChain(options, blocks, undefined);
  }
  makeFolder(dir);
  const lock = await lockChain(dir, waitMs);
  try {
    if (options.fresh) forgetChain(dir);
    const fork = await forkIn(dir, options.fork);
    const opening = openStoredBlocks(dir, lock.check, runtimeFor, genesisTime, fork);
    const blocks = await opening.catch((reason: unknown) => {
      fork?.close();
      throw reason;
    });
    return runChain(options, blocks, lock, fork);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function runChain(
  options: LocalChainOptions,
  blocks: OpenBlocks,
  lock: FileLock | undefined,
  fork?: OpenFork,
): LocalChain {
  const { blockTime, slotMs = DEFAULT_SLOT_MS, finalityLag = 0, poolLimits } = options;
  const node = startNode(blocks.runtime, blocks.ledger, {
    blockTime,
    slotMs,
    finalityLag,
    poolLimits,
  });
  const methods = rpcMethods(node);
  const sessions = new Set<Session>();
  let closed = false;
  return {
    genesis: refOf(node.ledger.genesis),
    head: () => refOf(node.ledger.head()),
    advance: async (count) => refOf(await node.advance(count)),
    openSession(notify, options = {}) {
      const session = openSession(methods, notify, options);
      sessions.add(session);
      const close = () => {
        sessions.delete(session);
        session.close();
      };
      return { request: session.request, close };
    },
    announce: (url) => lock?.announce(url),
    async close() {
      if (closed) return;
      closed = true;
      for (const session of sessions) session.close();
      node.stop();
      blocks.close();
      fork?.close();
      lock?.release();
    },
  };
}

const given =
  (runtime: Runtime): RuntimeFor =>
  async () =>
    runtime;

const refOf = ({ number, hash }: BlockRef): BlockRef => ({ number, hash });
