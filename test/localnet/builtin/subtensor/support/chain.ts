import { expect } from 'vitest';
import { beginBlock } from '../../../../../src/localnet/builtin/executive/begin-block.js';
import type { Context } from '../../../../../src/localnet/builtin/frame/context.js';
import { builtinAssembly } from '../../../../../src/localnet/builtin/index.js';
import { onInitialize } from '../../../../../src/localnet/builtin/pallets/subtensor/block-step/index.js';
import { eventsOf } from '../../../../../src/localnet/builtin/pallets/system/storage.js';
import type { AccountId } from '../../../../../src/localnet/builtin/types/account.js';
import { overlay } from '../../../../../src/localnet/node/state/overlay.js';

export type TestChain = Context & {
  /** Starts the block of this number, and lets the pallet do what it does by itself. */
  readonly enter: (block: number) => void;
  /** Names of the events of the current block, with what they carry. */
  readonly events: () => readonly { readonly pallet: string; readonly event: unknown }[];
};

/** A chain without genesis: tests write the state they need. */
export function testChain(): TestChain {
  // The node's own storage, because a map that sorts its keys for each walk is slow over many blocks.
  const storage = overlay({ get: () => undefined, nextKey: () => undefined }, new Uint8Array(32));
  const context = { storage, assembly: builtinAssembly() };
  const depth = storage.depth();
  return {
    ...context,
    enter: (block) => {
      beginBlock(context, { number: block, parentHash: hashOf(block), digest: { logs: [] } });
      onInitialize(context);
      expect(storage.depth()).toBe(depth);
    },
    events: () =>
      eventsOf(context.assembly.outer)
        .get(context.storage)
        .map(({ event }) => event),
  };
}

/** An account whose bytes begin with this number, so that accounts sort as their numbers do. */
export const accountOf = (number: number): AccountId =>
  `0x${number.toString(16).padStart(4, '0').padEnd(64, '5')}`;

const hashOf = (block: number): AccountId =>
  `0x${(BigInt(block) * 0x9e3779b97f4a7c15n).toString(16).padStart(64, '3').slice(-64)}`;
