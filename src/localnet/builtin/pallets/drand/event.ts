import type { Context } from '../../frame/context.js';
import { palletErrors } from '../../frame/failure.js';
import { param } from '../../scale/composite.js';
import { u64 } from '../../scale/primitives.js';
import { vec } from '../../scale/sequence.js';
import type { Static } from '../../scale/type.js';
import { empty, has, holds, variant } from '../../scale/variant.js';
import { depositEvent } from '../system/event.js';
import { roundNumber } from './types.js';

export const DRAND_INDEX = 26;

export const drandEvent = variant(
  { path: 'pallet_drand::pallet::Event', params: [param('T')] },
  {
    BeaconConfigChanged: empty(0),
    NewPulse: has(1, { rounds: vec(roundNumber) }),
    SetOldestStoredRound: holds(2, u64),
  },
);

export const { type: drandError, failure } = palletErrors(
  DRAND_INDEX,
  { path: 'pallet_drand::pallet::Error', params: [param('T')] },
  [
    'NoneValue',
    'StorageOverflow',
    'DrandConnectionFailure',
    'UnverifiedPulse',
    'InvalidRoundNumber',
    'PulseVerificationError',
  ],
);

/** Adds one of this pallet's events to the block. */
export const deposit = (context: Context, event: Static<typeof drandEvent>): void =>
  depositEvent(context, DRAND_INDEX, drandEvent, event);
