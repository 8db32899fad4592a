import type { Invalidity, InvalidReason } from '../codec/validity.js';
import { RpcError } from '../rpc/rpc-error.js';

/** A node's words for each reason, by which clients tell them apart; `custom` carries a number. */
const invalidTexts: Readonly<Record<Exclude<InvalidReason, 'custom'>, string>> = {
  call: 'Transaction call is not expected',
  payment: 'Inability to pay some fees (e.g. account balance too low)',
  future: 'Transaction will be valid in the future',
  stale: 'Transaction is outdated',
  'bad-proof': 'Transaction has a bad signature',
  'ancient-birth-block': 'Transaction has an ancient birth block',
  'exhausts-resources': 'Transaction would exhaust the block limits',
  'bad-mandatory': 'A call was labelled as mandatory, but resulted in an Error.',
  'mandatory-validation': 'Transaction dispatch is mandatory; transactions must not be validated.',
  'bad-signer': 'Invalid signing address',
  'indeterminate-implicit': 'The implicit data was unable to be calculated',
  'unknown-origin': 'The transaction extension did not authorize any origin',
};

const unknownTexts = {
  'cannot-lookup': 'CannotLookup',
  'no-unsigned-validator': 'NoUnsignedValidator',
} as const;

/** 1010 for what a runtime will not take, 1011 where it cannot tell, 1002 where it trapped. */
export function invalidError(invalidity: Invalidity): RpcError {
  const { kind, reason } = invalidity;
  if (kind === 'trapped') {
    const why = `Runtime error: Execution failed: ${reason}`;
    return new RpcError(1002, `Verification Error: ${why}`);
  }
  const { custom } = invalidity;
  if (kind === 'unknown') {
    const text = reason === 'custom' ? `Custom(${custom})` : unknownTexts[reason];
    return new RpcError(1011, 'Unknown Transaction Validity', text);
  }
  const text = reason === 'custom' ? `Custom error: ${custom}` : invalidTexts[reason];
  return new RpcError(1010, 'Invalid Transaction', text);
}

export const badFormat = (): RpcError =>
  new RpcError(1001, 'Extrinsic has invalid format: its length does not match');

export const noTags = (): RpcError =>
  new RpcError(
    1019,
    'No tags provided',
    "Transaction does not provide any tags, so the pool can't identify it",
  );

export const temporarilyBanned = (): RpcError =>
  new RpcError(1012, 'Transaction is temporarily banned');

export const alreadyImported = (hash: string): RpcError =>
  new RpcError(1013, 'Transaction Already Imported', hash);

export const tooLowPriority = (old: bigint, offered: bigint): RpcError =>
  new RpcError(
    1014,
    `Priority is too low: (${old} vs ${offered})`,
    'The transaction has too low priority to replace another transaction already in the pool.',
  );

export const immediatelyDropped = (): RpcError =>
  new RpcError(
    1016,
    'Immediately Dropped',
    "The transaction couldn't enter the pool because of the limit",
  );
