import { decodeHeader } from '../codec/header.js';
import type { RootedState } from '../state/enter-runtime.js';
import { type StateView, versionedState } from '../state/versioned-state.js';
import type { Block, Hash, SealedBlock } from './block.js';

/** The blocks from genesis to head and the state after each of them. */
export type Ledger = {
  readonly genesis: Block;
  /** The block under which nothing changes: genesis or, of a fork, the one it was forked from. */
  readonly root: Block;
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

/** What a forked chain stands on: a block of another chain, and the state after it. */
export type Base = { readonly number: number; readonly hash: string; readonly state: StateView };

/**
 * Undefined when the blocks are not one chain from number 0 on, with forks that replace its end. On a
 * base, block 0 is followed by that block, and there are none between.
 */
export function ledger(
  stored: readonly SealedBlock[],
  persist: (sealed: SealedBlock) => void,
  base?: Base,
): Ledger | undefined {
  const blocks: Block[] = [];
  const numbers = new Map<Hash, number>();
  const state = versionedState(base?.state);
  const missing = base && base.number > 0 ? base.number - 1 : 0;
  const placeOf = (number: number) =>
    number === 0 ? 0 : number <= missing ? -1 : number - missing;

  const revert = (number: number) => {
    const gone = blocks.splice(placeOf(number) + 1).reverse();
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
    const place = placeOf(number);
    const isBase = base !== undefined && base.number > 0 && place === 1;
    const fits = isBase
      ? number === base.number && hash === base.hash
      : follows(sealed.block, blocks[place - 1]);
    if (seen.has(hash) || !fits) return undefined;
    if (place < blocks.length) revert(number - 1);
    seen.add(hash);
    keep(sealed);
  }
  const [genesis] = blocks;
  const root = blocks[placeOf(base?.number ?? 0)];
  if (!genesis || !root) return undefined;

  return {
    genesis,
    root,
    head: () => blocks.at(-1) ?? genesis,
    byHash: (hash) => blocks[placeOf(numbers.get(hash) ?? Number.NaN)],
    byNumber: (number) => blocks[placeOf(number)],
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
