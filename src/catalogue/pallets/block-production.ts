import type { PalletErrors } from '../entry.js';
import { rootOnly, unraised } from '../wording.js';

/** Grandpa and Drand: what the nodes that make blocks send; an operator's wallet never does. */
export const grandpa: PalletErrors = {
  PauseFailed: {
    meaning: 'finality is paused or about to be',
    hint: rootOnly,
  },
  ResumeFailed: {
    meaning: 'finality is not paused',
    hint: rootOnly,
  },
  ChangePending: {
    meaning: 'a change of authorities waits already',
    hint: rootOnly,
  },
  TooSoon: {
    meaning: 'authorities were changed by force a short while ago',
    hint: rootOnly,
  },
  InvalidKeyOwnershipProof: {
    meaning: "the report does not prove who owned the authority's key",
    hint: 'report it again with a proof from the block in question',
  },
  InvalidEquivocationProof: {
    meaning: 'the report does not prove that an authority voted twice',
    hint: 'check both votes',
  },
  DuplicateOffenceReport: {
    meaning: 'this offence was reported before',
    hint: 'nothing is left to do',
  },
};

export const drand: PalletErrors = {
  NoneValue: {
    meaning: 'the value was never set',
    hint: unraised,
  },
  StorageOverflow: {
    meaning: 'a counter has reached its end',
    hint: unraised,
  },
  DrandConnectionFailure: {
    meaning: 'the node could not reach drand',
    hint: 'the operator of the node has to check its way to drand',
  },
  UnverifiedPulse: {
    meaning: 'the randomness does not come from drand',
    hint: 'the operator of the node has to check where it gets its pulses',
  },
  InvalidRoundNumber: {
    meaning: 'the drand round is not newer than the last one',
    hint: 'nothing is left to do: another node delivered it',
  },
  PulseVerificationError: {
    meaning: 'the randomness of drand could not be verified',
    hint: 'the operator of the node has to check where it gets its pulses',
  },
};
