import { Refusal } from '../../errors.js';
import { noStorage } from '../node/state/no-storage.js';
import { type Runtime, RuntimeTrap } from '../runtime.js';

/** What a runtime says it is, in SCALE; undefined for bytes that are no runtime. */
export function versionOf(open: () => Runtime): Uint8Array | undefined {
  try {
    return open().call('Core_version', new Uint8Array(), noStorage());
  } catch (error) {
    if (error instanceof RuntimeTrap || error instanceof Refusal) return undefined;
    throw error;
  }
}
