import type { Static } from '../../../../src/localnet/builtin/scale/type.js';
import { decodeAll } from '../../../../src/localnet/builtin/scale/type.js';
import type { DispatchError } from '../../../../src/localnet/builtin/types/dispatch-error.js';
import {
  applyExtrinsicResult,
  transactionValidity,
  type ValidityError,
  type ValidTransaction,
} from '../../../../src/localnet/builtin/types/validity.js';

/** An ApplyExtrinsicResult in words: `ok`, `failed: …` inside the block, `invalid: …` outside it. */
export function applied(answer: Uint8Array): string {
  const result = decodeAll(applyExtrinsicResult, answer);
  if (result.tag === 'Err') return rejection(result.value);
  return result.value.tag === 'Ok' ? 'ok' : failure(result.value.value);
}

/** A TransactionValidity: what the pool is told about a good one, or why it is none, in words. */
export function validity(answer: Uint8Array): ValidTransaction | string {
  const result: Static<typeof transactionValidity> = decodeAll(transactionValidity, answer);
  return result.tag === 'Ok' ? result.value : rejection(result.value);
}

const rejection = ({ tag, value }: ValidityError): string =>
  `${tag.toLowerCase()}: ${value.tag}${value.value === undefined ? '' : ` ${value.value}`}`;

function failure(error: DispatchError): string {
  if (error.tag === 'Module') {
    const { index, error: code } = error.value;
    return `failed: Module ${index}.${Number.parseInt(code.slice(2, 4), 16)}`;
  }
  return `failed: ${error.tag}${error.value === undefined ? '' : `.${error.value}`}`;
}
