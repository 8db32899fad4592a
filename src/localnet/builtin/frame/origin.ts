import type { AccountId } from '../types/account.js';
import { type CallFilter, type Origin, signedBy } from '../types/origin.js';
import { badOrigin } from './failure.js';

/** The account that signed; refuses every other origin. */
export function ensureSigned(origin: Origin): AccountId {
  if (origin.tag !== 'Signed') throw badOrigin();
  return origin.value;
}

export function ensureRoot(origin: Origin): void {
  if (origin.tag !== 'Root') throw badOrigin();
}

/** Refuses any origin but that of an inherent. */
export function ensureNone(origin: Origin): void {
  if (origin.tag !== 'None') throw badOrigin();
}

/** The account that signed, or undefined for root; refuses the rest. */
export const ensureSignedOrRoot = (origin: Origin): AccountId | undefined =>
  origin.tag === 'Root' ? undefined : ensureSigned(origin);

/** The same origin for fewer calls: what it could not dispatch before stays out of its reach. */
export const narrowed = (origin: Origin, allows: CallFilter): Origin => ({
  ...origin,
  filter: (call) => (origin.filter?.(call) ?? true) && allows(call),
});

/** Another account in the place of the signer, within the same limits. */
export const inPlaceOf = ({ filter }: Origin, account: AccountId): Origin => ({
  ...signedBy(account),
  ...(filter && { filter }),
});
