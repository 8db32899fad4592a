import type { Plain } from '../../chain/extrinsic.js';
import { refuse } from '../../errors.js';

/** Bytes that the metadata of their own block does not explain are no value to be believed. */
export function legible<Value extends Plain>(what: string, decode: () => Value): Value {
  try {
    return decode();
  } catch (reason) {
    if (!(reason instanceof RangeError || reason instanceof TypeError)) throw reason;
    throw refuse(
      'runtime-changed',
      `${what} does not decode by the metadata of its block: ${reason.message}`,
      'do not trust this endpoint; if you do, report it as a fault of btcli',
    );
  }
}
