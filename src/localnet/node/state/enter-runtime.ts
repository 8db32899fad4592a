import type { Runtime } from '../../runtime.js';
import { type Overlay, overlay } from './overlay.js';
import type { StateView } from './versioned-state.js';

/** Runs one entry point for good; a trap leaves the overlay as it was before. */
export function enter(
  runtime: Runtime,
  storage: Overlay,
  entry: string,
  input: Uint8Array,
): Uint8Array {
  const depth = storage.depth();
  storage.begin();
  try {
    const output = runtime.call(entry, input, storage);
    if (storage.depth() !== depth + 1) throw new Error(`${entry} left a storage transaction open`);
    storage.commit();
    return output;
  } catch (error) {
    storage.rollbackTo(depth);
    throw error;
  }
}

/** A block's state together with its root, which an entry point may ask for. */
export type RootedState = { readonly view: StateView; readonly root: Uint8Array };

/** Runs one entry point on a block's state and forgets what it wrote. */
export const peek = (
  runtime: Runtime,
  state: RootedState,
  entry: string,
  input: Uint8Array,
): Uint8Array => runtime.call(entry, input, overlay(state.view, state.root));
