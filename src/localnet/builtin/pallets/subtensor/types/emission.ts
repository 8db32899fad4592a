import { flat } from '../../../scale/variant.js';

/** What becomes of alpha that miners of the owner's keys would have earned. */
export const recycleOrBurnEnum = flat({ path: 'pallet_subtensor::pallet::RecycleOrBurnEnum' }, [
  'Burn',
  'Recycle',
]);
