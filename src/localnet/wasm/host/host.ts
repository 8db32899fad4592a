import type { GuestMemory } from '../guest-memory.js';
import type { RuntimeLog } from '../runtime-log.js';
import type { TransactionalStorage } from '../transactional-storage.js';

/** What host functions work on while one entry point runs. */
export type Guest = {
  readonly memory: GuestMemory;
  readonly storage: TransactionalStorage;
  readonly log: RuntimeLog;
};

/** A 32-bit argument or result arrives as a number, a 64-bit one as a bigint, both with their sign. */
export type HostFunction = (...values: never[]) => number | bigint | undefined;

/** Host functions by the names that runtimes import them under. */
export type HostFunctions = Readonly<Record<string, HostFunction>>;
