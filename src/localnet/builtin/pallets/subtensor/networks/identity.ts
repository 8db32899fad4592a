import { failure } from '../errors.js';
import type { SubnetIdentity } from '../types/announcements.js';

const SHORT = 256;
const LONG = 1024;

/** Refuses an identity with a field that is too long, in bytes. */
export function ensureIdentity(identity: SubnetIdentity): void {
  const { subnetName, discord, ...others } = identity;
  const tooLong =
    [subnetName, discord].some(({ length }) => length > SHORT) ||
    Object.values(others).some(({ length }) => length > LONG);
  if (tooLong) throw failure('InvalidIdentity');
}
