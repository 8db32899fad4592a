import type { PalletErrors } from '../entry.js';

/** Sudo, and the councils of runtimes before spec 346. */
export const sudo: PalletErrors = {
  RequireSudo: {
    meaning: "only the chain's sudo key may make this call",
    hint: 'an operator has no such call to make; check the call',
  },
};

export const triumvirate: PalletErrors = {
  NotMember: {
    meaning: 'only a member of the triumvirate may do this',
    hint: "sign with a member's key",
  },
  DuplicateProposal: {
    meaning: 'the same proposal waits already',
    hint: 'vote on the one that is there',
  },
  ProposalNotExists: {
    meaning: 'there is no such proposal',
    hint: 'check the hash of the proposal',
  },
  IndexMismatchProposalHash: {
    meaning: 'the index belongs to another proposal',
    hint: 'name the index and the hash of one proposal',
  },
  DuplicateVote: {
    meaning: 'this vote was cast already',
    hint: 'nothing is left to do',
  },
  TooEarlyToCloseProposal: {
    meaning: 'the vote is not over',
    hint: 'close it when its last block has passed',
  },
  TooManyActiveProposals: {
    meaning: 'as many proposals wait as may',
    hint: 'close one that is over',
  },
  ProposalWeightLessThanDispatchCallWeight: {
    meaning: 'the proposal is heavier than the bound that was named',
    hint: 'name a higher weight bound',
  },
  ProposalLengthBoundLessThanProposalLength: {
    meaning: 'the proposal is longer than the bound that was named',
    hint: 'name a higher length bound',
  },
  DurationLowerThanConfiguredMotionDuration: {
    meaning: 'the vote would be shorter than the least',
    hint: 'name a longer duration',
  },
};

export const triumvirateMembers: PalletErrors = {
  AlreadyMember: {
    meaning: 'the account is in the triumvirate already',
    hint: 'nothing is left to do',
  },
  NotMember: {
    meaning: 'the account is not in the triumvirate',
    hint: 'check the account',
  },
  TooManyMembers: {
    meaning: 'the triumvirate is full',
    hint: 'remove a member first',
  },
};

export const senateMembers: PalletErrors = {
  AlreadyMember: {
    meaning: 'the account is in the senate already',
    hint: 'nothing is left to do',
  },
  NotMember: {
    meaning: 'the account is not in the senate',
    hint: 'check the account',
  },
  TooManyMembers: {
    meaning: 'the senate is full',
    hint: 'remove a member first',
  },
};
