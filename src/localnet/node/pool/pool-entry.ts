import type { Hash } from '../block/block.js';
import type { ValidTransaction } from '../codec/validity.js';

/** What a watcher is told about its transaction, in the JSON form of a node. */
export type TxStatus =
  | 'ready'
  | 'future'
  | 'invalid'
  | 'dropped'
  | { readonly broadcast: readonly string[] }
  | { readonly inBlock: Hash }
  | { readonly retracted: Hash }
  | { readonly finalityTimeout: Hash }
  | { readonly finalized: Hash }
  | { readonly usurped: Hash };

export type Watch = (status: TxStatus) => void;

/** A transaction in the pool. */
export type PoolEntry = {
  readonly hash: Hash;
  /** Behind its length. */
  readonly bytes: Uint8Array;
  /** Order of arrival. */
  readonly arrival: number;
  readonly valid: ValidTransaction;
  /** The first block at which the runtime's answer no longer holds. */
  readonly expires: bigint;
  readonly watchers: Set<Watch>;
};

export const tell = (entry: PoolEntry, status: TxStatus): void => {
  for (const watch of entry.watchers) watch(status);
};
