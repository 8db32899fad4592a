import { decodeHeader } from '../codec/header.js';
import type { RootedState } from '../state/enter-runtime.js';
import { versionedState } from '../state/versioned-state.js';
import type { Block, Hash, SealedBlock } from './block.js';

/** The blocks from genesis to head and the state after each of them. */
export type Ledger = {
  readonly genesis: Block;
  readonly head: () => Block;
  readonly byHash: (hash: Hash) => Block | undefined;
  readonly byNumber: (number: number) => Block | undefined;
  readonly stateAt: (block: Block) => RootedState;
  /** Keeps the block; throws, and keeps nothing, when it could not be made durable. */
  readonly append: (sealed: SealedBlock) => void;
};

/** Undefined when the blocks are not one chain from number 0 on. */
export function ledger(
  stored: readonly SealedBlock[],
  persist: (sealed: SealedBlock) => void,
): Ledger | undefined {
  const blocks: Block[] = [];
  const numbers = new Map<Hash, number>();
  const state = versionedState();

  const keep = ({ block, changes }: SealedBlock) => {
    state.apply(block.number, changes);
    blocks.push(block);
    numbers.set(block.hash, block.number);
  };
  for (const sealed of stored) {
    if (!follows(sealed.block, blocks.at(-1))) return undefined;
    keep(sealed);
  }
  const [genesis] = blocks;
  if (!genesis) return undefined;

  return {
    genesis,
    head: () => blocks.at(-1) ?? genesis,
    byHash: (hash) => blocks[numbers.get(hash) ?? -1],
    byNumber: (number) => blocks[number],
    stateAt: ({ number, header }) => ({
      view: state.at(number),
      root: decodeHeader(header).stateRoot,
    }),
    append(sealed) {
      persist(sealed);
      keep(sealed);
    },
  };
}

function follows(block: Block, parent: Block | undefined): boolean {
  if (!parent) return block.number === 0;
  const parentHash = Buffer.from(block.header.subarray(0, 32)).toString('hex');
  return block.number === parent.number + 1 && `0x${parentHash}` === parent.hash;
}
