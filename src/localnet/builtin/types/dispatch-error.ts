import { struct } from '../scale/composite.js';
import { u8, unit } from '../scale/primitives.js';
import { fixedBytes } from '../scale/sequence.js';
import { as, type Static } from '../scale/type.js';
import { empty, flat, holds, result, variant } from '../scale/variant.js';

const moduleError = struct(
  { path: 'sp_runtime::ModuleError' },
  { index: u8, error: as(fixedBytes(4), '[u8; MAX_MODULE_ERROR_ENCODED_SIZE]') },
);

const tokenError = flat({ path: 'sp_runtime::TokenError' }, [
  'FundsUnavailable',
  'OnlyProvider',
  'BelowMinimum',
  'CannotCreate',
  'UnknownAsset',
  'Frozen',
  'Unsupported',
  'CannotCreateHold',
  'NotExpendable',
  'Blocked',
]);
export type TokenError = Static<typeof tokenError>;

const arithmeticError = flat({ path: 'sp_arithmetic::ArithmeticError' }, [
  'Underflow',
  'Overflow',
  'DivisionByZero',
]);
export type ArithmeticError = Static<typeof arithmeticError>;

const transactionalError = flat({ path: 'sp_runtime::TransactionalError' }, [
  'LimitReached',
  'NoLayer',
]);

const trieError = flat({ path: 'sp_runtime::proving_trie::TrieError' }, [
  'InvalidStateRoot',
  'IncompleteDatabase',
  'ValueAtIncompleteKey',
  'DecoderError',
  'InvalidHash',
  'DuplicateKey',
  'ExtraneousNode',
  'ExtraneousValue',
  'ExtraneousHashReference',
  'InvalidChildReference',
  'ValueMismatch',
  'IncompleteProof',
  'RootMismatch',
  'DecodeError',
]);

/** Why a dispatched call failed. */
export const dispatchError = variant(
  { path: 'sp_runtime::DispatchError' },
  {
    Other: empty(0),
    CannotLookup: empty(1),
    BadOrigin: empty(2),
    Module: holds(3, moduleError),
    ConsumerRemaining: empty(4),
    NoProviders: empty(5),
    TooManyConsumers: empty(6),
    Token: holds(7, tokenError),
    Arithmetic: holds(8, arithmeticError),
    Transactional: holds(9, transactionalError),
    Exhausted: empty(10),
    Corruption: empty(11),
    Unavailable: empty(12),
    RootNotAllowed: empty(13),
    Trie: holds(14, trieError),
  },
);
export type DispatchError = Static<typeof dispatchError>;

/** Outcome of a dispatched call, as events carry it. */
export const dispatchResult = as(result(unit, dispatchError), 'DispatchResult');
export type DispatchResult = Static<typeof dispatchResult>;
