import { setImmediate as nextTurn } from 'node:timers/promises';
import { Refusal, refuse } from '../../errors.js';
import { type Runtime, RuntimeLoading, RuntimeTrap } from '../runtime.js';
import { authorshipFollowing } from './block/authorship.js';
import type { Block } from './block/block.js';
import { buildBlock } from './block/build-block.js';
import type { Ledger } from './block/ledger.js';
import { type BlockTime, startProducer } from './block/producer.js';
import { shieldKeys } from './block/shield-keys.js';
import { concat, u8 } from './codec/scale.js';
import { decodeValidity, type Validity } from './codec/validity.js';
import type { PoolLimits } from './pool/limits.js';
import { type Pool, pool } from './pool/pool.js';
import { peek } from './state/enter-runtime.js';
import { type RuntimeAt, runtimeFollowing } from './state/runtime-at.js';
import type { Changes } from './state/versioned-state.js';

export type BlockListener = (block: Block, changes: Changes) => void;
/** Blocks that were taken off the chain, the former head first. */
export type RevertListener = (gone: readonly Block[]) => void;

/** The running chain: what every JSON-RPC session is a window on. */
export type Node = {
  /** The rules as they are after a block. */
  readonly runtimeAt: RuntimeAt;
  readonly ledger: Ledger;
  readonly blockTime: BlockTime;
  readonly slotMs: number;
  readonly pool: Pool;
  /** The newest block that no revert can take away. */
  readonly finalized: () => Block;
  /** As the pool's, and wakes block production. Refuses once the chain has stopped. */
  readonly submit: Pool['submit'];
  /** Builds so many blocks now; other work gets its turn between them. */
  readonly advance: (count: number) => Promise<Block>;
  /**
   * Takes the last blocks off the chain, as when another fork wins, and gives the new head. Their
   * transactions wait for the next block again, unless they are to be lost.
   */
  readonly revert: (count: number, lose: boolean) => Block;
  /** Called after each block; gives a way to stop listening. */
  readonly onBlock: (listener: BlockListener) => () => void;
  /** Called after each revert; gives a way to stop listening. */
  readonly onRevert: (listener: RevertListener) => () => void;
  readonly stop: () => void;
};

export type NodeOptions = {
  readonly blockTime: BlockTime;
  /** Milliseconds from block to block where the runtime does not say it. */
  readonly slotMs: number;
  /** Blocks by which finality trails the head. */
  readonly finalityLag: number;
  readonly poolLimits?: PoolLimits | undefined;
};

/** TransactionSource::External: it came from outside the node. */
const EXTERNAL = 2;

export function startNode(runtime: Runtime, ledger: Ledger, options: NodeOptions): Node {
  const { blockTime, finalityLag, poolLimits } = options;
  const runtimeAt = runtimeFollowing(runtime);
  const authorshipAt = authorshipFollowing(runtimeAt);
  const slotMs = authorshipAt(ledger.stateAt(ledger.head())).slotMs ?? options.slotMs;
  const listeners = new Set<BlockListener>();
  const revertListeners = new Set<RevertListener>();
  const transactions = pool(
    (bytes) => validate(runtimeAt, ledger, bytes),
    () => ledger.head().number,
    poolLimits,
  );
  const keys = shieldKeys(ledger.genesis.hash);
  let finalNumber = ledger.root.number;
  const finalized = () => {
    finalNumber = Math.max(finalNumber, ledger.head().number - finalityLag);
    return ledger.byNumber(finalNumber) ?? ledger.genesis;
  };
  // A fork's first block comes in a slot that the blocks it replaces have left unused.
  let slotsLost = 0;
  let stopped: { readonly reason: unknown } | undefined;

  const checkRunning = () => {
    if (stopped) throw stopped.reason;
  };
  /** Whether the block took any transaction, or left one to the author of a later block. */
  const produce = (): boolean => {
    checkRunning();
    const parent = ledger.head();
    const offered = transactions.ready();
    const timestamp = parent.timestamp + slotMs * (1 + slotsLost);
    const state = ledger.stateAt(parent);
    const claim = authorshipAt(state).claim(BigInt(Math.floor(timestamp / slotMs)));
    const on = { runtime: runtimeAt(state.view), parent, state };
    const built = buildBlock(on, { timestamp, claim }, offered, keys);
    ledger.append(built);
    slotsLost = 0;
    for (const listener of listeners) listener(built.block, built.changes);
    transactions.settle(built.block, built.taken, built.invalid, finalized().number);
    return built.taken.length + built.held.length > 0;
  };
  const wake = () => {
    if (transactions.size().ready > 0) producer.wake();
  };
  /** Waits for what the runtime has to load before it can begin the block. */
  const produceLoaded = async (): Promise<void> => {
    try {
      produce();
    } catch (reason) {
      if (!(reason instanceof RuntimeLoading)) throw reason;
      await reason.loading;
      await produceLoaded();
    }
  };
  /** A fork whose origin is gone cannot build the block, but may well build another. */
  const whileInReach = (build: () => boolean): boolean => {
    try {
      return build();
    } catch (reason) {
      if (reason instanceof RuntimeLoading) {
        reason.loading.then(wake, halt);
        return false;
      }
      if (!(reason instanceof Refusal) || reason.code !== 'unreachable') throw reason;
      transactions.drop();
      return false;
    }
  };
  const halt = (reason: unknown) => {
    stopped ??= { reason };
    producer.stop();
    transactions.drop();
  };
  const producer = startProducer(
    blockTime,
    // One that took nothing would be followed by the same again.
    () => whileInReach(produce) && transactions.size().ready > 0,
    halt,
  );

  return {
    runtimeAt,
    ledger,
    blockTime,
    slotMs,
    pool: transactions,
    finalized,
    submit(bytes, watch) {
      checkRunning();
      const submitted = transactions.submit(bytes, watch);
      wake();
      return submitted;
    },
    async advance(count) {
      for (let built = 0; built < count; built++) {
        if (built > 0) await nextTurn();
        await produceLoaded();
      }
      return ledger.head();
    },
    revert(count, lose) {
      checkRunning();
      const gone = ledger.revert(ledger.head().number - count);
      slotsLost += gone.length;
      for (const listener of revertListeners) listener(gone);
      transactions.retract(gone, !lose);
      wake();
      return ledger.head();
    },
    onBlock(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onRevert(listener) {
      revertListeners.add(listener);
      return () => void revertListeners.delete(listener);
    },
    stop: () => halt(refuse('unreachable', 'the embedded chain was closed', 'open it again')),
  };
}

function validate(runtimeAt: RuntimeAt, ledger: Ledger, bytes: Uint8Array): Validity {
  const head = ledger.head();
  const state = ledger.stateAt(head);
  const input = concat([u8(EXTERNAL), bytes, Buffer.from(head.hash.slice(2), 'hex')]);
  const entry = 'TaggedTransactionQueue_validate_transaction';
  try {
    return decodeValidity(peek(runtimeAt(state.view), state, entry, input));
  } catch (error) {
    if (error instanceof RuntimeTrap) return { kind: 'trapped', reason: error.message };
    throw error;
  }
}
