import type { Context } from '../../frame/context.js';
import { palletErrors } from '../../frame/failure.js';
import { param } from '../../scale/composite.js';
import { u32, u64 } from '../../scale/primitives.js';
import { as, type Static } from '../../scale/type.js';
import { has, variant } from '../../scale/variant.js';
import { accountId, h256 } from '../../types/account.js';
import { dispatchError } from '../../types/dispatch-error.js';
import { depositEvent } from '../system/event.js';

export const SHIELD_INDEX = 30;

const who = as(accountId, 'T::AccountId');

export const shieldEvent = variant(
  { path: 'pallet_shield::pallet::Event', params: [param('T')] },
  {
    EncryptedSubmitted: has(0, { id: as(h256, 'T::Hash'), who }),
    ExtrinsicStored: has(1, { index: u32, who }),
    ExtrinsicDecodeFailed: has(2, { index: u32 }),
    ExtrinsicDispatchFailed: has(3, { index: u32, error: dispatchError }),
    ExtrinsicDispatched: has(4, { index: u32 }),
    ExtrinsicExpired: has(5, { index: u32 }),
    ExtrinsicPostponed: has(6, { index: u32 }),
    MaxPendingExtrinsicsNumberSet: has(7, { value: u32 }),
    OnInitializeWeightSet: has(8, { value: u64 }),
    ExtrinsicLifetimeSet: has(9, { value: u32 }),
    MaxExtrinsicWeightSet: has(10, { value: u64 }),
    ExtrinsicWeightExceeded: has(11, { index: u32 }),
  },
);

export const { type: shieldError, failure } = palletErrors(
  SHIELD_INDEX,
  { path: 'pallet_shield::pallet::Error', params: [param('T')] },
  ['BadEncKeyLen', 'Unreachable', 'TooManyPendingExtrinsics', 'WeightExceedsAbsoluteMax'],
);

/** Adds one of this pallet's events to the block. */
export const deposit = (context: Context, event: Static<typeof shieldEvent>): void =>
  depositEvent(context, SHIELD_INDEX, shieldEvent, event);
