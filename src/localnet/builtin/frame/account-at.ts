import { type AccountId, lookup, type MultiAddress } from '../types/account.js';
import { DispatchFailure } from './failure.js';

/** The account behind an address that a call names. */
export function accountAt(address: MultiAddress): AccountId {
  const account = lookup(address);
  if (account === undefined) throw new DispatchFailure({ tag: 'CannotLookup' });
  return account;
}
