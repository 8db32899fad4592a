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
  /**
   * Takes the blocks after this one off the chain and gives them, the head first. What is stored
   * follows with the next block: a chain closed before it comes back with the blocks as they were.
   */
  readonly revert: (number: number) => readonly Block[];
};

/** Undefined when the blocks are not one chain from number 0 on, with forks that replace its end. */
export function ledger(
  stored: readonly SealedBlock[],
  persist: (sealed: SealedBlock) => void,
): Ledger | undefined {
  const blocks: Block[] = [];
  const numbers = new Map<Hash, number>();
  const state = versionedState();

  const revert = (number: number) => {
    const gone = blocks.splice(number + 1).reverse();
    for (const { hash } of gone) numbers.delete(hash);
    state.revert(number);
    return gone;
  };
  const keep = ({ block, changes }: SealedBlock) => {
    state.apply(block.number, changes);
    blocks.push(block);
    numbers.set(block.hash, block.number);
  };
  const seen = new Set<Hash>();
  for (const sealed of stored) {
    const { number, hash } = sealed.block;
    if (seen.has(hash) || !follows(sealed.block, blocks[number - 1])) return undefined;
    if (number < blocks.length) revert(number - 1);
    seen.add(hash);
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
    revert,
  };
}

function follows(block: Block, parent: Block | undefined): boolean {
  if (!parent) return block.number === 0;
  const parentHash = Buffer.from(block.header.subarray(0, 32)).toString('hex');
  return block.number === parent.number + 1 && `0x${parentHash}` === parent.hash;
}
