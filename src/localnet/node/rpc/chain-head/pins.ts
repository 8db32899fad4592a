import type { Block, Hash } from '../../block/block.js';
import { RpcError } from '../rpc-error.js';

/** The blocks a client was told of and has not given back. */
export type Pins = {
  readonly add: (block: Block) => void;
  /** Refuses a hash that was never reported, or that was unpinned. */
  readonly get: (hash: Hash) => Block;
  /** All of them or, where one cannot be unpinned, none. */
  readonly remove: (hashes: readonly Hash[]) => void;
  readonly count: () => number;
};

export function openPins(): Pins {
  const blocks = new Map<Hash, Block>();
  const get = (hash: Hash): Block => {
    const block = blocks.get(hash);
    if (!block) throw new RpcError(-32801, 'Invalid block hash', hash);
    return block;
  };
  return {
    add: (block) => void blocks.set(block.hash, block),
    get,
    remove(hashes) {
      hashes.forEach(get);
      if (new Set(hashes).size < hashes.length) {
        throw new RpcError(-32804, 'Received duplicate block hashes');
      }
      for (const hash of hashes) blocks.delete(hash);
    },
    count: () => blocks.size,
  };
}
