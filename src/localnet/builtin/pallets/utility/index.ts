import { constant, type PalletOf } from '../../frame/pallet.js';
import { u32 } from '../../scale/primitives.js';
import { originCaller } from '../../types/origin.js';
import { BATCHED_CALLS_LIMIT, isFlat } from './batch.js';
import { utilityCalls } from './calls.js';
import { UTILITY_INDEX, utilityError, utilityEvent } from './event.js';

/** Calls made of calls. */
export const utility: PalletOf = (outer) => ({
  name: 'Utility',
  index: UTILITY_INDEX,
  crate: 'pallet_utility',
  plainEvent: true,
  calls: utilityCalls(outer),
  event: utilityEvent,
  error: utilityError,
  constants: [constant('batched_calls_limit', u32, BATCHED_CALLS_LIMIT)],
  associated: { RuntimeCall: outer.call, PalletsOrigin: originCaller },
  hooks: { allows: isFlat },
});
