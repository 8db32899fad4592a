import type { Context } from '../../frame/context.js';
import { param } from '../../scale/composite.js';
import type { Static } from '../../scale/type.js';
import { variant } from '../../scale/variant.js';
import { depositEvent } from '../system/event.js';
import { keysEvents } from './events/keys.js';
import { settingsEvents } from './events/settings.js';
import { stakeEvents } from './events/stake.js';
import { subnetsEvents } from './events/subnets.js';
import { weightsEvents } from './events/weights.js';

export const SUBTENSOR_INDEX = 7;

export const subtensorEvent = variant(
  { path: 'pallet_subtensor::pallet::Event', params: [param('T')] },
  { ...subnetsEvents, ...keysEvents, ...stakeEvents, ...weightsEvents, ...settingsEvents },
);
export type SubtensorEvent = Static<typeof subtensorEvent>;

/** Adds one of this pallet's events to the block. */
export const deposit = (context: Context, event: SubtensorEvent): void =>
  depositEvent(context, SUBTENSOR_INDEX, subtensorEvent, event);
