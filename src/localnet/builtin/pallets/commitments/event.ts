import type { Context } from '../../frame/context.js';
import { palletErrors } from '../../frame/failure.js';
import { param } from '../../scale/composite.js';
import { u64 } from '../../scale/primitives.js';
import { as, type Static } from '../../scale/type.js';
import { has, variant } from '../../scale/variant.js';
import { accountId } from '../../types/account.js';
import { netuid } from '../subtensor/types/amounts.js';
import { depositEvent } from '../system/event.js';

export const COMMITMENTS_INDEX = 18;

const who = as(accountId, 'T::AccountId');

export const commitmentsEvent = variant(
  { path: 'pallet_commitments::pallet::Event', params: [param('T')] },
  {
    Commitment: has(0, { netuid, who }),
    TimelockCommitment: has(1, { netuid, who, revealRound: u64 }),
    CommitmentRevealed: has(2, { netuid, who }),
  },
);

export const { type: commitmentsError, failure } = palletErrors(
  COMMITMENTS_INDEX,
  { path: 'pallet_commitments::pallet::Error', params: [param('T')] },
  [
    'TooManyFieldsInCommitmentInfo',
    'AccountNotAllowedCommit',
    'SpaceLimitExceeded',
    'UnexpectedUnreserveLeftover',
  ],
);

/** Adds one of this pallet's events to the block. */
export const deposit = (context: Context, event: Static<typeof commitmentsEvent>): void =>
  depositEvent(context, COMMITMENTS_INDEX, commitmentsEvent, event);
