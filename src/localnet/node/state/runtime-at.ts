import type { Runtime } from '../../runtime.js';
import { byteKey } from './byte-key.js';
import type { StateView } from './versioned-state.js';

/** The well-known key under which a chain keeps the WASM of its rules. */
export const CODE = Buffer.from(':code');

const CODE_KEY = byteKey(CODE);

/** The rules by which a block on this state is built and the state is read, whatever upgrades came before it. */
export type RuntimeAt = (state: StateView) => Runtime;

/** `first` is the runtime of genesis; a chain without WASM keeps it for ever. */
export function runtimeFollowing(first: Runtime): RuntimeAt {
  const { wasm } = first;
  if (!wasm) return () => first;
  // The state gives the same bytes for the same upgrade, so that nothing has to be compared twice.
  const opened = new WeakMap<Uint8Array, Runtime>();
  return (state) => {
    const code = state.get(CODE_KEY);
    if (!code) return first;
    const known = opened.get(code);
    if (known) return known;
    const runtime = Buffer.compare(code, wasm.blob) === 0 ? first : wasm.open(code);
    opened.set(code, runtime);
    return runtime;
  };
}
