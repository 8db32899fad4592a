import { createHash } from 'node:crypto';
import type { Externalities } from '../../src/localnet/runtime.js';

type Stored = Uint8Array | undefined;

/** Storage of one test, with nested transactions. */
export type MemoryStorage = Externalities & {
  /** Transactions that were opened and not closed. */
  readonly depth: () => number;
  /** What is stored, by hex key; two equal states are equal maps. */
  readonly snapshot: () => ReadonlyMap<string, Uint8Array>;
};

export function memoryExternalities(): MemoryStorage {
  const state = new Map<string, Uint8Array>();
  // For each open transaction, what the keys it touched held before.
  const undo: Map<string, Stored>[] = [];

  const write = (key: string, value: Stored) => {
    const before = undo.at(-1);
    if (before && !before.has(key)) before.set(key, state.get(key));
    if (value) state.set(key, value);
    else state.delete(key);
  };
  const close = () => {
    const closed = undo.pop();
    if (!closed) throw new Error('no transaction is open');
    return closed;
  };

  return {
    get: (key) => state.get(hex(key))?.slice(),
    set: (key, value) => write(hex(key), value.slice()),
    remove: (key) => write(hex(key), undefined),
    nextKey: (key) => {
      const from = hex(key);
      let next: string | undefined;
      for (const candidate of state.keys()) {
        if (candidate > from && (next === undefined || candidate < next)) next = candidate;
      }
      return next === undefined ? undefined : new Uint8Array(Buffer.from(next, 'hex'));
    },
    clearPrefix: (prefix, limit) => {
      // This storage does not know what a block began with: all of it counts.
      const named = [...state.keys()].filter((key) => key.startsWith(hex(prefix))).sort();
      const visited = named.slice(0, limit);
      for (const key of visited) write(key, undefined);
      return { visited: visited.length, more: visited.length < named.length };
    },
    begin: () => void undo.push(new Map()),
    commit: () => {
      const closed = close();
      const outer = undo.at(-1);
      for (const [key, before] of closed) if (outer && !outer.has(key)) outer.set(key, before);
    },
    rollback: () => {
      const closed = close();
      for (const [key, before] of closed) {
        if (before) state.set(key, before);
        else state.delete(key);
      }
    },
    root: () => {
      const hash = createHash('sha256');
      for (const [key, value] of [...state].sort()) hash.update(key).update(value);
      return new Uint8Array(hash.digest());
    },
    depth: () => undo.length,
    snapshot: () => new Map(state),
  };
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
