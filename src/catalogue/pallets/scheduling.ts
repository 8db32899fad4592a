import type { PalletErrors } from '../entry.js';

/** Scheduler and Preimage: calls for later, and where they are kept. */
export const scheduler: PalletErrors = {
  FailedToSchedule: {
    meaning: 'the call could not be scheduled',
    hint: 'choose another block, since that one may be full',
  },
  NotFound: {
    meaning: 'no such call is scheduled',
    hint: 'check its block and index, or its name',
  },
  TargetBlockNumberInPast: {
    meaning: 'the call would happen in a block that is over',
    hint: 'name a later block',
  },
  RescheduleNoChange: {
    meaning: 'the call is scheduled for that very block already',
    hint: 'nothing is left to do',
  },
  Named: {
    meaning: 'the call has a name and answers only to that',
    hint: 'use the calls for named tasks',
  },
};

export const preimage: PalletErrors = {
  TooBig: {
    meaning: 'the call is too large to be kept on chain',
    hint: 'make it smaller, or split it',
  },
  AlreadyNoted: {
    meaning: 'the call is kept on chain already',
    hint: 'nothing is left to do',
  },
  NotAuthorized: {
    meaning: 'the account may not remove this preimage',
    hint: 'sign with the account that noted it',
  },
  NotNoted: {
    meaning: 'no such preimage is kept',
    hint: 'check its hash',
  },
  Requested: {
    meaning: 'the preimage is still needed by something scheduled',
    hint: 'wait until that is over',
  },
  NotRequested: {
    meaning: 'nobody asked for this preimage',
    hint: 'nothing is left to do',
  },
  TooMany: {
    meaning: 'too many preimages were to be moved at once',
    hint: 'name fewer of them',
  },
  TooFew: {
    meaning: 'no preimage was named',
    hint: 'name at least one',
  },
};
