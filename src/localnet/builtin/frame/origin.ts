import type { AccountId } from '../types/account.js';
import type { Origin } from '../types/origin.js';
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
