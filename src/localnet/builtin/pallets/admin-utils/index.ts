import type { PalletOf } from '../../frame/pallet.js';
import { adminUtilsCalls, authorityId } from './calls.js';
import { ADMIN_UTILS_INDEX, adminUtilsError, adminUtilsEvent } from './event.js';
import { precompileEnable } from './storage.js';

/** The settings of the chain and of its subnets. */
export const adminUtils: PalletOf = () => ({
  name: 'AdminUtils',
  index: ADMIN_UTILS_INDEX,
  crate: 'pallet_admin_utils',
  storage: [precompileEnable],
  calls: adminUtilsCalls,
  event: adminUtilsEvent,
  error: adminUtilsError,
  associated: { AuthorityId: authorityId },
});
