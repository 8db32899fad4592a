import type { Context } from '../../frame/context.js';
import { palletErrors } from '../../frame/failure.js';
import { param } from '../../scale/composite.js';
import { u16 } from '../../scale/primitives.js';
import type { Static } from '../../scale/type.js';
import { has, variant } from '../../scale/variant.js';
import { netuid } from '../subtensor/types/amounts.js';
import { depositEvent } from '../system/event.js';

export const SWAP_INDEX = 28;

export const swapEvent = variant(
  { path: 'pallet_subtensor_swap::pallet::pallet::Event', params: [param('T')] },
  { FeeRateSet: has(0, { netuid, rate: u16 }) },
);

export const { type: swapError, failure } = palletErrors(
  SWAP_INDEX,
  { path: 'pallet_subtensor_swap::pallet::pallet::Error', params: [param('T')] },
  [
    'FeeRateTooHigh',
    'InsufficientInputAmount',
    'InsufficientLiquidity',
    'PriceLimitExceeded',
    'InsufficientBalance',
    'InvalidTickRange',
    'InvalidLiquidityValue',
    'ReservesTooLow',
    'MechanismDoesNotExist',
    'SubtokenDisabled',
    'ReservesOutOfBalance',
    'SwapInputTooLarge',
    'Deprecated',
  ],
);

/** Adds one of this pallet's events to the block. */
export const deposit = (context: Context, event: Static<typeof swapEvent>): void =>
  depositEvent(context, SWAP_INDEX, swapEvent, event);
