import type { Plain } from '../../chain/extrinsic.js';
import { refuse } from '../../errors.js';

/** Bytes that the metadata of their own block does not explain are no value to be believed. */
export function legible<Value extends Plain>(what: string, decode: () => Value): Value {
  try {
    return decode();
  } catch (reason) {
    if (!isIllegible(reason)) throw reason;
    throw refuse(
      'runtime-changed',
      `${what} does not decode by the metadata of its block: ${reason.message}`,
      'do not trust this endpoint; if you do, report it as a fault of btcli',
    );
  }
}

/** The same for one of many: undefined, so that the others are still shown. */
export function legibleOrNothing<Value extends Plain>(decode: () => Value): Value | undefined {
  try {
    return decode();
  } catch (reason) {
    if (isIllegible(reason)) return undefined;
    throw reason;
  }
}

const isIllegible = (reason: unknown): reason is RangeError | TypeError =>
  reason instanceof RangeError || reason instanceof TypeError;
