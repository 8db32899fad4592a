import { struct } from '../scale/composite.js';
import { bool, u8, u64, unit } from '../scale/primitives.js';
import { bytes, vec } from '../scale/sequence.js';
import { as, type Static } from '../scale/type.js';
import { empty, flat, holds, result, variant } from '../scale/variant.js';
import { dispatchError } from './dispatch-error.js';

const MODULE = 'sp_runtime::transaction_validity';

const invalidTransaction = variant(
  { path: `${MODULE}::InvalidTransaction` },
  {
    Call: empty(0),
    Payment: empty(1),
    Future: empty(2),
    Stale: empty(3),
    BadProof: empty(4),
    AncientBirthBlock: empty(5),
    ExhaustsResources: empty(6),
    Custom: holds(7, u8),
    BadMandatory: empty(8),
    MandatoryValidation: empty(9),
    BadSigner: empty(10),
    IndeterminateImplicit: empty(11),
    UnknownOrigin: empty(12),
  },
);
export type InvalidTransaction = Static<typeof invalidTransaction>;

const unknownTransaction = variant(
  { path: `${MODULE}::UnknownTransaction` },
  { CannotLookup: empty(0), NoUnsignedValidator: empty(1), Custom: holds(2, u8) },
);

export const validityError = variant(
  { path: `${MODULE}::TransactionValidityError` },
  { Invalid: holds(0, invalidTransaction), Unknown: holds(1, unknownTransaction) },
);
export type ValidityError = Static<typeof validityError>;

const tags = as(vec(bytes), 'Vec<TransactionTag>');

export const validTransaction = struct(
  { path: `${MODULE}::ValidTransaction` },
  {
    priority: as(u64, 'TransactionPriority'),
    requires: tags,
    provides: tags,
    longevity: as(u64, 'TransactionLongevity'),
    propagate: bool,
  },
);
export type ValidTransaction = Static<typeof validTransaction>;

export const transactionValidity = result(validTransaction, validityError);

export const transactionSource = flat({ path: `${MODULE}::TransactionSource` }, [
  'InBlock',
  'Local',
  'External',
]);

/** Outcome of applying an extrinsic: the outer error keeps it out of the block. */
export const applyExtrinsicResult = result(result(unit, dispatchError), validityError);
export type ApplyExtrinsicResult = Static<typeof applyExtrinsicResult>;
