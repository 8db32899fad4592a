import type { PalletErrors } from '../entry.js';

/** Multisig: calls that several accounts approve. */
export const multisig: PalletErrors = {
  MinimumThreshold: {
    meaning: 'a multisig needs at least two approvals',
    hint: 'choose a threshold of two or more',
  },
  AlreadyApproved: {
    meaning: 'this signatory has approved the call already',
    hint: 'let another signatory approve',
  },
  NoApprovalsNeeded: {
    meaning: 'the call has all approvals it needs',
    hint: 'carry it out with the full call',
  },
  TooFewSignatories: {
    meaning: 'there are too few other signatories',
    hint: 'name the others, at least one',
  },
  TooManySignatories: {
    meaning: 'there are more signatories than a multisig may have',
    hint: 'use fewer signatories',
  },
  SignatoriesOutOfOrder: {
    meaning: 'the signatories are not in order, or one is named twice',
    hint: 'sort them by public key and name each once',
  },
  SenderInSignatories: {
    meaning: 'the signer is among the other signatories',
    hint: 'leave the signer out of the list',
  },
  NotFound: {
    meaning: 'no such multisig call waits',
    hint: "check the call's hash, the threshold and the signatories: all have to match",
  },
  NotOwner: {
    meaning: 'only the account that began the multisig call may cancel it or change its deposit',
    hint: 'sign with that account',
  },
  NoTimepoint: {
    meaning: 'the call has begun, so its block and index have to be named',
    hint: 'name the timepoint of the first approval',
  },
  WrongTimepoint: {
    meaning: 'the call began in another block or at another index',
    hint: 'name the timepoint of the first approval',
  },
  UnexpectedTimepoint: {
    meaning: 'a timepoint was named, and no such call has begun',
    hint: 'leave the timepoint out for the first approval',
  },
  MaxWeightTooLow: {
    meaning: 'the call is heavier than the weight that was allowed for it',
    hint: 'allow at least the weight of the call',
  },
  AlreadyStored: {
    meaning: "the call's data is stored already",
    hint: 'approve by its hash alone',
  },
};
