import type { Externalities, Runtime } from '../runtime.js';
import { compileRuntime } from './compiled-runtime.js';
import { runEntry } from './run-entry.js';
import { versionOf } from './version-of.js';

/** A chain's own rules: its WASM, compiled here. Refuses bad-input where the bytes are no runtime. */
export function openRuntime(blob: Uint8Array): Runtime {
  const compiled = compileRuntime(blob);
  const version = (other: Uint8Array) => versionOf(() => openRuntime(other));
  return {
    call: (entry: string, input: Uint8Array, storage: Externalities) =>
      runEntry(compiled, version, { entry, input, storage }),
    wasm: { blob, open: openRuntime },
  };
}
