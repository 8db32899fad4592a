import type { Runtime } from './runtime.js';

/** Errors of spec 293 by pallet index and position, read from its metadata. */
export const spec293: Runtime = {
  spec: 293,
  pallets: {
    '0 System': `
      InvalidSpecName SpecVersionNeedsToIncrease FailedToExtractRuntimeVersion NonDefaultComposite
      NonZeroRefCount CallFiltered MultiBlockMigrationsOngoing NothingAuthorized Unauthorized`,
    '4 Grandpa': `
      PauseFailed ResumeFailed ChangePending TooSoon InvalidKeyOwnershipProof
      InvalidEquivocationProof DuplicateOffenceReport`,
    '5 Balances': `
      VestingBalance LiquidityRestrictions InsufficientBalance ExistentialDeposit Expendability
      ExistingVestingSchedule DeadAccount TooManyReserves TooManyHolds TooManyFreezes
      IssuanceDeactivated DeltaZero`,
    '7 SubtensorModule': `
      SubNetworkDoesNotExist RootNetworkDoesNotExist InvalidIpType InvalidIpAddress InvalidPort
      HotKeyNotRegisteredInSubNet HotKeyAccountNotExists HotKeyNotRegisteredInNetwork
      NonAssociatedColdKey NotEnoughStake NotEnoughStakeToWithdraw NotEnoughStakeToSetWeights
      NotEnoughStakeToSetChildkeys NotEnoughBalanceToStake BalanceWithdrawalError
      ZeroBalanceAfterWithdrawn NeuronNoValidatorPermit WeightVecNotEqualSize DuplicateUids
      UidVecContainInvalidOne WeightVecLengthIsLow TooManyRegistrationsThisBlock
      HotKeyAlreadyRegisteredInSubNet NewHotKeyIsSameWithOld InvalidWorkBlock InvalidDifficulty
      InvalidSeal MaxWeightExceeded HotKeyAlreadyDelegate SettingWeightsTooFast
      IncorrectWeightVersionKey ServingRateLimitExceeded UidsLengthExceedUidsInSubNet
      NetworkTxRateLimitExceeded DelegateTxRateLimitExceeded HotKeySetTxRateLimitExceeded
      StakingRateLimitExceeded SubNetRegistrationDisabled TooManyRegistrationsThisInterval
      TransactorAccountShouldBeHotKey NotSenateMember FaucetDisabled NotSubnetOwner
      RegistrationNotPermittedOnRootSubnet StakeTooLowForRoot AllNetworksInImmunity
      NotEnoughBalanceToPaySwapHotKey NotRootSubnet CanNotSetRootNetworkWeights
      NoNeuronIdAvailable DelegateTakeTooLow DelegateTakeTooHigh NoWeightsCommitFound
      InvalidRevealCommitHashNotMatch CommitRevealEnabled CommitRevealDisabled CouldNotJoinSenate
      LiquidAlphaDisabled AlphaHighTooLow AlphaLowOutOfRange ColdKeyAlreadyAssociated
      NotEnoughBalanceToPaySwapColdKey ColdkeyIsInArbitration InvalidChild DuplicateChild
      ProportionOverflow TooManyChildren TxRateLimitExceeded SwapAlreadyScheduled FailedToSchedule
      NewColdKeyIsHotkey InvalidChildkeyTake TxChildkeyTakeRateLimitExceeded InvalidIdentity
      MechanismDoesNotExist CannotUnstakeLock SubnetNotExists TooManyUnrevealedCommits
      ExpiredWeightCommit RevealTooEarly InputLengthsUnequal CommittingWeightsTooFast AmountTooLow
      InsufficientLiquidity SlippageTooHigh TransferDisallowed ActivityCutoffTooLow CallDisabled
      FirstEmissionBlockNumberAlreadySet NeedWaitingMoreBlocksToStarCall
      NotEnoughAlphaOutToRecycle CannotBurnOrRecycleOnRootSubnet UnableToRecoverPublicKey
      InvalidRecoveredPublicKey SubtokenDisabled HotKeySwapOnSubnetIntervalNotPassed
      ZeroMaxStakeAmount SameNetuid InsufficientBalance StakingOperationRateLimitExceeded
      InvalidLeaseBeneficiary LeaseCannotEndInThePast LeaseNetuidNotFound LeaseDoesNotExist
      LeaseHasNoEndBlock LeaseHasNotEnded Overflow BeneficiaryDoesNotOwnHotkey
      ExpectedBeneficiaryOrigin SymbolDoesNotExist SymbolAlreadyInUse`,
    '8 Triumvirate': `
      NotMember DuplicateProposal ProposalNotExists IndexMismatchProposalHash DuplicateVote
      TooEarlyToCloseProposal TooManyActiveProposals ProposalWeightLessThanDispatchCallWeight
      ProposalLengthBoundLessThanProposalLength DurationLowerThanConfiguredMotionDuration`,
    '9 TriumvirateMembers': `
      AlreadyMember NotMember TooManyMembers`,
    '10 SenateMembers': `
      AlreadyMember NotMember TooManyMembers`,
    '11 Utility': `
      TooManyCalls`,
    '12 Sudo': `
      RequireSudo`,
    '13 Multisig': `
      MinimumThreshold AlreadyApproved NoApprovalsNeeded TooFewSignatories TooManySignatories
      SignatoriesOutOfOrder SenderInSignatories NotFound NotOwner NoTimepoint WrongTimepoint
      UnexpectedTimepoint MaxWeightTooLow AlreadyStored`,
    '14 Preimage': `
      TooBig AlreadyNoted NotAuthorized NotNoted Requested NotRequested TooMany TooFew`,
    '15 Scheduler': `
      FailedToSchedule NotFound TargetBlockNumberInPast RescheduleNoChange Named`,
    '16 Proxy': `
      TooMany NotFound NotProxy Unproxyable Duplicate NoPermission Unannounced NoSelfProxy`,
    '17 Registry': `
      CannotRegister TooManyFieldsInIdentityInfo NotRegistered`,
    '18 Commitments': `
      TooManyFieldsInCommitmentInfo AccountNotAllowedCommit SpaceLimitExceeded
      UnexpectedUnreserveLeftover`,
    '19 AdminUtils': `
      SubnetDoesNotExist MaxValidatorsLargerThanMaxUIds MaxAllowedUIdsLessThanCurrentUIds
      BondsMovingAverageMaxReached NegativeSigmoidSteepness`,
    '20 SafeMode': `
      Entered Exited NotConfigured NoDeposit AlreadyDeposited CannotReleaseYet CurrencyError`,
    '21 Ethereum': `
      InvalidSignature PreLogExists`,
    '22 EVM': `
      BalanceLow FeeOverflow PaymentOverflow WithdrawFailed GasPriceTooLow InvalidNonce
      GasLimitTooLow GasLimitTooHigh InvalidChainId InvalidSignature Reentrancy
      TransactionMustComeFromEOA Undefined NotAllowed`,
    '26 Drand': `
      NoneValue StorageOverflow DrandConnectionFailure UnverifiedPulse InvalidRoundNumber
      PulseVerificationError`,
    '27 Crowdloan': `
      DepositTooLow CapTooLow MinimumContributionTooLow CannotEndInPast BlockDurationTooShort
      BlockDurationTooLong InsufficientBalance Overflow InvalidCrowdloanId CapRaised
      ContributionPeriodEnded ContributionTooLow InvalidOrigin AlreadyFinalized
      ContributionPeriodNotEnded NoContribution CapNotRaised Underflow CallUnavailable
      NotReadyToDissolve DepositCannotBeWithdrawn MaxContributorsReached`,
    '28 Swap': `
      FeeRateTooHigh InsufficientInputAmount InsufficientLiquidity PriceLimitExceeded
      InsufficientBalance LiquidityNotFound InvalidTickRange MaxPositionsExceeded TooManySwapSteps
      InvalidLiquidityValue ReservesTooLow SubNetworkDoesNotExist UserLiquidityDisabled`,
  },
};
