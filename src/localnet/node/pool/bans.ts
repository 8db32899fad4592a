import type { Hash } from '../block/block.js';

/** Transactions lately rejected or included, which a node does not look at again for half an hour. */
export type Bans = {
  readonly add: (hash: Hash) => void;
  readonly lift: (hash: Hash) => void;
  readonly has: (hash: Hash) => boolean;
};

const BAN_MS = 30 * 60 * 1000;
/** Beyond this many the oldest are forgotten. */
const MOST = 2048;

export function bans(): Bans {
  const until = new Map<Hash, number>();
  return {
    add(hash) {
      until.delete(hash);
      until.set(hash, Date.now() + BAN_MS);
      const [oldest] = until.keys();
      if (until.size > MOST && oldest) until.delete(oldest);
    },
    lift: (hash) => void until.delete(hash),
    has: (hash) => (until.get(hash) ?? 0) > Date.now(),
  };
}
