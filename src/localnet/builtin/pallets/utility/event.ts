import type { Context } from '../../frame/context.js';
import { palletErrors } from '../../frame/failure.js';
import { param } from '../../scale/composite.js';
import { u32 } from '../../scale/primitives.js';
import type { Static } from '../../scale/type.js';
import { empty, has, variant } from '../../scale/variant.js';
import { dispatchError, dispatchResult } from '../../types/dispatch-error.js';
import { depositEvent } from '../system/event.js';

export const UTILITY_INDEX = 11;

export const utilityEvent = variant(
  { path: 'pallet_subtensor_utility::pallet::Event' },
  {
    BatchInterrupted: has(0, { index: u32, error: dispatchError }),
    BatchCompleted: empty(1),
    BatchCompletedWithErrors: empty(2),
    ItemCompleted: empty(3),
    ItemFailed: has(4, { error: dispatchError }),
    DispatchedAs: has(5, { result: dispatchResult }),
    IfElseMainSuccess: empty(6),
    IfElseFallbackCalled: has(7, { mainError: dispatchError }),
  },
);

export const { type: utilityError, failure } = palletErrors(
  UTILITY_INDEX,
  { path: 'pallet_subtensor_utility::pallet::Error', params: [param('T')] },
  ['TooManyCalls', 'InvalidDerivedAccount'],
);

/** Adds one of this pallet's events to the block. */
export const deposit = (context: Context, event: Static<typeof utilityEvent>): void =>
  depositEvent(context, UTILITY_INDEX, utilityEvent, event);
