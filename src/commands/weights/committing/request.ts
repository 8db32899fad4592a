import { randomBytes } from 'node:crypto';
import { Hidden } from '../../../units/hidden.js';
import type { Request } from '../set/plan.js';

/** Weights that are to be hidden for a while, of one mechanism. */
export type HiddenRequest = Request;

/** The same, bound by a hash; the salt makes what is hidden impossible to guess. */
export type CommitRequest = HiddenRequest & { readonly salt: Hidden<readonly number[]> };

const SALT_NUMBERS = 8;

/** 128 bits from the operating system, in the numbers that the chain takes. */
export function freshSalt(): Hidden<readonly number[]> {
  const bytes = randomBytes(2 * SALT_NUMBERS);
  return new Hidden(Array.from({ length: SALT_NUMBERS }, (_, at) => bytes.readUInt16LE(2 * at)));
}
