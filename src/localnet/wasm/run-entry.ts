import { type Externalities, RuntimeTrap } from '../runtime.js';
import type { CompiledRuntime } from './compiled-runtime.js';
import { guestMemory } from './guest-memory.js';
import { hostFunctions } from './host/index.js';
import type { VersionOf } from './host/runtime-version.js';
import { type RuntimeLog, runtimeLog } from './runtime-log.js';
import type { Span } from './span.js';
import { transactionalStorage } from './transactional-storage.js';

/** One entry point, what it is given and the storage it works on. */
export type Entering = {
  readonly entry: string;
  readonly input: Uint8Array;
  readonly storage: Externalities;
};

/**
 * Runs an entry point to its end in an instance of its own. Throws RuntimeTrap when it does not exist
 * or does not reach its end; transactions that it left open are undone. Nothing interrupts a runtime:
 * one that loops for ever holds its process for ever.
 */
export function runEntry(
  { module, imported, memory: reused }: CompiledRuntime,
  versionOf: VersionOf,
  entering: Entering,
): Uint8Array {
  const { entry, input } = entering;
  const log = runtimeLog();
  const storage = transactionalStorage(entering.storage);
  const linear = reused.take();
  let heapBase = 0;
  const memory = guestMemory(linear, () => heapBase);
  try {
    const host = hostFunctions({ memory, storage, log }, versionOf, imported);
    const instance = new WebAssembly.Instance(module, { env: { memory: linear, ...host } });
    heapBase = globalOf(instance, '__heap_base');
    const run = instance.exports[entry];
    if (typeof run !== 'function') throw new RuntimeTrap(`there is no entry point ${entry}`);
    const address = input.length > 0 ? memory.place(input) : 0;
    const output = memory.read(run(address, input.length) as Span);
    if (storage.abandon() > 0) throw new RuntimeTrap('it left a storage transaction open');
    return output;
  } catch (error) {
    storage.abandon();
    throw trapOf(error, entry, log);
  } finally {
    // Below the heap lie the runtime's stack and what it keeps in place.
    reused.leave(Math.max(heapBase, memory.end()));
  }
}

function globalOf(instance: WebAssembly.Instance, name: string): number {
  const found = instance.exports[name];
  const value = found instanceof WebAssembly.Global ? found.value : undefined;
  if (typeof value !== 'number') throw new RuntimeTrap(`the runtime exports no ${name}`);
  return value;
}

/** A panic ends in an instruction that traps, after the runtime has logged what it panicked about. */
function trapOf(error: unknown, entry: string, log: RuntimeLog): unknown {
  if (error instanceof RuntimeTrap) return new RuntimeTrap(`${entry}: ${error.message}`);
  const overflow = error instanceof RangeError && /call stack/.test(error.message);
  const own = error instanceof WebAssembly.RuntimeError || error instanceof WebAssembly.LinkError;
  if (!own && !overflow) return error;
  const panic = log.lastError();
  return new RuntimeTrap(`${entry}: ${panic ?? error.message}`);
}
