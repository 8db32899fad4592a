import { RuntimeTrap } from '../../runtime.js';
import { decodeExtrinsic } from '../extrinsic/extrinsic.js';
import type { RuntimeCall } from '../frame/call.js';
import type { Context } from '../frame/context.js';
import { invalid, Rejection, unknown } from '../frame/failure.js';
import { number } from '../pallets/system/storage.js';
import { readerOf } from '../scale/reader.js';
import type { Hex } from '../scale/sequence.js';
import type { ValidityError, ValidTransaction } from '../types/validity.js';
import { admit, check } from './admission.js';
import { beginBlock } from './begin-block.js';

// The pool keeps no call that nests deeper than this through boxes and lists.
const MAX_CALL_DEPTH = 8;

export type Validity =
  | { readonly tag: 'Ok'; readonly value: ValidTransaction }
  | { readonly tag: 'Err'; readonly value: ValidityError };

/** Whether the pool should keep an extrinsic, judged as if in the block after the given one. */
export function validateTransaction(context: Context, content: Uint8Array, at: Hex): Validity {
  context.storage.begin();
  try {
    const next = number.get(context.storage) + 1;
    beginBlock(context, { number: next, parentHash: at, digest: { logs: [] } });
    return { tag: 'Ok', value: validate(context, content) };
  } catch (thrown) {
    if (thrown instanceof Rejection) return { tag: 'Err', value: thrown.error };
    throw thrown;
  } finally {
    // Asking changes nothing.
    context.storage.rollback();
  }
}

function validate(context: Context, content: Uint8Array): ValidTransaction {
  const extrinsic = decodeExtrinsic(context.assembly.outer, content);
  if (isTooDeep(context, extrinsic.call)) throw invalid('Call');
  const checked = check(context, extrinsic);
  if (checked.info.dispatchClass === 'Mandatory') throw invalid('MandatoryValidation');
  if (checked.extrinsic.kind === 'bare') throw unknown('NoUnsignedValidator');
  return admit(context, checked);
}

function isTooDeep({ assembly }: Context, call: RuntimeCall): boolean {
  const { call: type } = assembly.outer;
  try {
    type.decode(readerOf(type.encode(call), MAX_CALL_DEPTH));
    return false;
  } catch (thrown) {
    if (thrown instanceof RuntimeTrap) return true;
    throw thrown;
  }
}
