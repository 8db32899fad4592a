import type { PalletErrors } from '../entry.js';
import { runtimeDefect, unraised } from '../wording.js';

/** SubtensorModule: what the owner of a subnet sets. */
export const owner: PalletErrors = {
  NotSubnetOwner: {
    meaning: 'the coldkey does not own the subnet',
    hint: 'see its owner with `btcli subnet list`, and sign with that wallet',
  },
  TxRateLimitExceeded: {
    meaning: 'this was changed a short while ago',
    hint: 'wait until the rate limit has passed; for a hyperparameter that is a few tempos',
  },
  AdminActionProhibitedDuringWeightsWindow: {
    meaning: 'owners may change nothing in the last blocks before an epoch',
    hint: 'run the command again when the epoch is over',
  },
  InvalidValue: {
    meaning: 'the value is outside what the runtime takes for this setting',
    hint: 'see the present values with `btcli subnet hyperparameters get`',
  },
  LiquidAlphaDisabled: {
    meaning: 'liquid alpha is off on the subnet, so its bounds cannot be set',
    hint: 'switch liquid alpha on first',
  },
  AlphaHighTooLow: {
    meaning: 'the upper bound of liquid alpha is below the least the runtime takes',
    hint: 'choose a higher upper bound',
  },
  AlphaLowOutOfRange: {
    meaning: 'the lower bound of liquid alpha is too low, or above the upper bound',
    hint: 'choose it between the least value and the upper bound',
  },
  ActivityCutoffTooLow: {
    meaning: 'the activity cutoff is below the least the runtime takes',
    hint: 'choose a higher cutoff',
  },
  ActivityCutoffFactorMilliOutOfBounds: {
    meaning: 'the activity-cutoff factor is outside what the runtime takes',
    hint: 'choose a factor, in thousandths of a tempo, inside the bounds',
  },
  TempoOutOfBounds: {
    meaning: 'the tempo is outside what the runtime takes',
    hint: 'choose a tempo inside the bounds',
  },
  EpochTriggerAlreadyPending: {
    meaning: 'an epoch was called for and has not run yet',
    hint: 'wait until it has run',
  },
  AutoEpochAlreadyImminent: {
    meaning: 'the next epoch comes by itself within the freeze window',
    hint: 'wait for it; calling one would change nothing',
  },
  DynamicTempoBlockedByCommitReveal: {
    meaning: 'no epoch can be called while commit-reveal is on: committed weights would be lost',
    hint: 'wait for the regular epoch, or switch commit-reveal off with `btcli subnet hyperparameters set`',
  },
  RevealPeriodTooLarge: {
    meaning: 'the reveal period has more epochs than the runtime takes',
    hint: 'choose fewer epochs',
  },
  RevealPeriodTooSmall: {
    meaning: 'the reveal period has fewer epochs than the runtime takes',
    hint: 'choose at least one epoch',
  },
  SymbolDoesNotExist: {
    meaning: 'the runtime has no such token symbol',
    hint: 'choose one of the symbols it has',
  },
  SymbolAlreadyInUse: {
    meaning: 'another subnet has this token symbol',
    hint: 'choose one that is free; see those in use with `btcli subnet list`',
  },
  UidMapCouldNotBeCleared: {
    meaning: "the subnet's uids could not be renumbered in one block",
    hint: runtimeDefect,
  },
  TrimmingWouldExceedMaxImmunePercentage: {
    meaning: 'so few uids would be left that too many of them are immune',
    hint: 'trim to more uids, or wait until immunities end',
  },
  TooManyUIDsPerMechanism: {
    meaning: 'uids times mechanisms would be more than a subnet may have',
    hint: 'lower the number of uids before adding mechanisms, or the other way round',
  },
  VotingPowerTrackingNotEnabled: {
    meaning: 'the subnet does not track voting power, so there is nothing to switch off',
    hint: 'nothing is left to do',
  },
  InvalidVotingPowerEmaAlpha: {
    meaning: 'the smoothing factor for voting power is above one',
    hint: 'choose at most 10^18, which stands for one',
  },
  CallDisabled: {
    meaning: 'the runtime has switched this call off',
    hint: unraised,
  },
  DisabledTemporarily: {
    meaning: 'the runtime has switched this call off for a while',
    hint: 'try again after the next runtime upgrade',
  },
  Deprecated: {
    meaning: 'the runtime has given this call up and only refuses it',
    hint: 'update btcli; newer runtimes have another call for it',
  },
};
