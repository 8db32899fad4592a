import type { PalletErrors } from '../entry.js';
import { runtimeDefect, seeBalance } from '../wording.js';

/** Crowdloan: TAO raised by many for one purpose. */
export const crowdloan: PalletErrors = {
  DepositTooLow: {
    meaning: "the creator's deposit is below the least",
    hint: 'put down more',
  },
  CapTooLow: {
    meaning: 'the cap is not above the deposit, or below what was raised already',
    hint: 'choose a higher cap',
  },
  MinimumContributionTooLow: {
    meaning: 'the least contribution is below what the runtime takes',
    hint: 'choose a higher one',
  },
  MinimumContributionTooHigh: {
    meaning: 'the least contribution would be above the most one',
    hint: 'choose a lower one, or raise the most first',
  },
  MaximumContributionTooLow: {
    meaning: 'the most contribution is below the least one or below what the creator gave',
    hint: 'choose a higher one',
  },
  CannotEndInPast: {
    meaning: 'the crowdloan would end in a block that is over',
    hint: 'name a later block',
  },
  BlockDurationTooShort: {
    meaning: 'the crowdloan would be over too soon',
    hint: 'name a later end',
  },
  BlockDurationTooLong: {
    meaning: 'the crowdloan would run for too long',
    hint: 'name an earlier end',
  },
  InsufficientBalance: {
    meaning: 'the account has too little TAO for the deposit or the contribution',
    hint: seeBalance,
  },
  Overflow: {
    meaning: 'a sum or a counter of the crowdloan would be too large',
    hint: runtimeDefect,
  },
  Underflow: {
    meaning: 'a sum or a counter of the crowdloan would fall below zero',
    hint: runtimeDefect,
  },
  InvalidCrowdloanId: {
    meaning: 'there is no such crowdloan',
    hint: 'check its number',
  },
  CapRaised: {
    meaning: 'the crowdloan has raised its cap',
    hint: 'nothing more can be given; wait until it is finalized',
  },
  ContributionPeriodEnded: {
    meaning: 'the time to contribute is over',
    hint: 'look for another crowdloan',
  },
  ContributionPeriodNotEnded: {
    meaning: 'the time to contribute is not over',
    hint: 'wait for its end block',
  },
  ContributionTooLow: {
    meaning: 'the contribution is below the least this crowdloan takes',
    hint: 'give at least the least contribution',
  },
  MaxContributionReached: {
    meaning: 'the account has given as much as this crowdloan takes from one',
    hint: 'nothing more can be given with this account',
  },
  MaxContributorsReached: {
    meaning: 'the crowdloan has as many contributors as it may have',
    hint: 'look for another crowdloan',
  },
  InvalidOrigin: {
    meaning: 'only the creator of the crowdloan may do this',
    hint: 'sign with the coldkey that created it',
  },
  AlreadyFinalized: {
    meaning: 'the crowdloan has been finalized',
    hint: 'nothing can be changed or withdrawn any more',
  },
  NoContribution: {
    meaning: 'the account has given nothing to this crowdloan',
    hint: 'check the coldkey and the number of the crowdloan',
  },
  CapNotRaised: {
    meaning: 'the crowdloan has not raised its cap, so it cannot be finalized',
    hint: 'wait until it has, or lower the cap to what was raised',
  },
  CallUnavailable: {
    meaning: 'the call to be made at the end is no longer kept on chain',
    hint: 'note its preimage again before finalizing',
  },
  InvalidFinalizationConfig: {
    meaning: 'a crowdloan pays to an address or makes a call, and exactly one has to be named',
    hint: 'name either the address or the call',
  },
  NotReadyToDissolve: {
    meaning: 'others still have TAO in the crowdloan',
    hint: "refund them first, until only the creator's is left",
  },
  DepositCannotBeWithdrawn: {
    meaning: 'only the deposit is left, and the creator gets it when the crowdloan is dissolved',
    hint: 'refund the others, then dissolve the crowdloan',
  },
};
