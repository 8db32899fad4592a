import type { Context } from '../../frame/context.js';
import { palletErrors } from '../../frame/failure.js';
import { param } from '../../scale/composite.js';
import { as, type Static } from '../../scale/type.js';
import { empty, has, option, variant } from '../../scale/variant.js';
import { accountId } from '../../types/account.js';
import { dispatchResult } from '../../types/dispatch-error.js';
import { depositEvent } from '../system/event.js';

export const SUDO_INDEX = 12;

const account = as(accountId, 'T::AccountId');

export const sudoEvent = variant(
  { path: 'pallet_sudo::pallet::Event', params: [param('T')] },
  {
    Sudid: has(0, { sudoResult: dispatchResult }),
    KeyChanged: has(1, { old: option(account), new: account }),
    KeyRemoved: empty(2),
    SudoAsDone: has(3, { sudoResult: dispatchResult }),
  },
);

export const { type: sudoError, failure } = palletErrors(
  SUDO_INDEX,
  { path: 'pallet_sudo::pallet::Error', params: [param('T')] },
  ['RequireSudo'],
);

/** Adds one of this pallet's events to the block. */
export const deposit = (context: Context, event: Static<typeof sudoEvent>): void =>
  depositEvent(context, SUDO_INDEX, sudoEvent, event);
