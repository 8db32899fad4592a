import { byteKey } from '../state/byte-key.js';
import { type ScaleReader, scaleReader } from './scale-reader.js';

/** What a runtime said about a transaction it would take. Tags are bytes, one character each. */
export type ValidTransaction = {
  readonly priority: bigint;
  readonly requires: readonly string[];
  readonly provides: readonly string[];
  /** Blocks for which the answer holds. */
  readonly longevity: bigint;
};

/** Why a runtime would not take a transaction; `custom` is the runtime's own number. */
export type Refused =
  | { readonly kind: 'invalid'; readonly reason: InvalidReason; readonly custom: number }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason; readonly custom: number };

/** A refusal, or what the runtime said when it trapped instead of answering. */
export type Invalidity = Refused | { readonly kind: 'trapped'; readonly reason: string };
export type Validity = ValidTransaction | Invalidity;
export type InvalidReason = (typeof invalidReasons)[number];
export type UnknownReason = (typeof unknownReasons)[number];

/** The variants of InvalidTransaction and UnknownTransaction in the order of their indices. */
const invalidReasons = [
  'call',
  'payment',
  'future',
  'stale',
  'bad-proof',
  'ancient-birth-block',
  'exhausts-resources',
  'custom',
  'bad-mandatory',
  'mandatory-validation',
  'bad-signer',
  'indeterminate-implicit',
  'unknown-origin',
] as const;
const unknownReasons = ['cannot-lookup', 'no-unsigned-validator', 'custom'] as const;

/** The answer of TaggedTransactionQueue_validate_transaction. */
export function decodeValidity(encoded: Uint8Array): Validity {
  const reader = scaleReader(encoded);
  if (reader.u8() !== 0) return decodeInvalidity(reader);
  const tags = () => reader.list(() => byteKey(reader.vec()));
  return {
    priority: reader.u64(),
    requires: tags(),
    provides: tags(),
    longevity: reader.u64(),
  };
}

/**
 * The answer of BlockBuilder_apply_extrinsic: why the extrinsic may not be in the block. A call that
 * was dispatched and failed is in the block all the same, and gives undefined.
 */
export function decodeApplied(encoded: Uint8Array): Refused | undefined {
  const reader = scaleReader(encoded);
  return reader.u8() === 0 ? undefined : decodeInvalidity(reader);
}

function decodeInvalidity(reader: ScaleReader): Refused {
  const unknown = reader.u8() === 1;
  const index = reader.u8();
  const custom = () => (reader.left() > 0 ? reader.u8() : 0);
  if (unknown) {
    const reason = unknownReasons[index];
    if (reason) return { kind: 'unknown', reason, custom: custom() };
  } else {
    const reason = invalidReasons[index];
    if (reason) return { kind: 'invalid', reason, custom: custom() };
  }
  throw new Error(`the runtime answered a validity error with the unknown index ${index}`);
}
