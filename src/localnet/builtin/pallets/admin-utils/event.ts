import type { Context } from '../../frame/context.js';
import { palletErrors } from '../../frame/failure.js';
import { param } from '../../scale/composite.js';
import { bool, u16 } from '../../scale/primitives.js';
import type { Static } from '../../scale/type.js';
import { has, variant } from '../../scale/variant.js';
import { netuid } from '../subtensor/types/amounts.js';
import { u64f64 } from '../subtensor/types/fixed-point.js';
import { depositEvent } from '../system/event.js';
import { precompile } from './storage.js';

export const ADMIN_UTILS_INDEX = 19;

export const adminUtilsEvent = variant(
  { path: 'pallet_admin_utils::pallet::Event', params: [param('T')] },
  {
    PrecompileUpdated: has(0, { precompileId: precompile, enabled: bool }),
    Yuma3EnableToggled: has(1, { netuid, enabled: bool }),
    BondsResetToggled: has(2, { netuid, enabled: bool }),
    BurnHalfLifeSet: has(3, { netuid, burnHalfLife: u16 }),
    BurnIncreaseMultSet: has(4, { netuid, burnIncreaseMult: u64f64 }),
    SubnetEmissionEnabledSet: has(5, { netuid, enabled: bool }),
  },
);

export const { type: adminUtilsError, failure } = palletErrors(
  ADMIN_UTILS_INDEX,
  { path: 'pallet_admin_utils::pallet::Error', params: [param('T')] },
  [
    'SubnetDoesNotExist',
    'MaxValidatorsLargerThanMaxUIds',
    'MaxAllowedUIdsLessThanCurrentUIds',
    'BondsMovingAverageMaxReached',
    'NegativeSigmoidSteepness',
    'ValueNotInBounds',
    'MinAllowedUidsGreaterThanCurrentUids',
    'MinAllowedUidsGreaterThanMaxAllowedUids',
    'MaxAllowedUidsLessThanMinAllowedUids',
    'MaxAllowedUidsGreaterThanDefaultMaxAllowedUids',
    'InvalidValue',
    'NotPermittedOnRootSubnet',
    'POWRegistrationDisabled',
    'Deprecated',
  ],
);

/** Adds one of this pallet's events to the block. */
export const deposit = (context: Context, event: Static<typeof adminUtilsEvent>): void =>
  depositEvent(context, ADMIN_UTILS_INDEX, adminUtilsEvent, event);
