import type { Runtime } from './runtime.js';

/** Errors of spec 424 by pallet index and position, read from its metadata. */
export const spec424: Runtime = {
  spec: 424,
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
      RootNetworkDoesNotExist InvalidIpType InvalidIpAddress InvalidPort
      HotKeyNotRegisteredInSubNet HotKeyAccountNotExists HotKeyNotRegisteredInNetwork
      NonAssociatedColdKey NotEnoughStake NotEnoughStakeToWithdraw NotEnoughStakeToSetWeights
      NotEnoughStakeToSetChildkeys NotEnoughBalanceToStake BalanceWithdrawalError
      ZeroBalanceAfterWithdrawn NeuronNoValidatorPermit WeightVecNotEqualSize DuplicateUids
      UidVecContainInvalidOne WeightVecLengthIsLow TooManyRegistrationsThisBlock
      HotKeyAlreadyRegisteredInSubNet NewHotKeyIsSameWithOld NewHotKeyNotCleanForRootSwap
      InvalidWorkBlock InvalidDifficulty InvalidSeal MaxWeightExceeded HotKeyAlreadyDelegate
      SettingWeightsTooFast IncorrectWeightVersionKey ServingRateLimitExceeded
      UidsLengthExceedUidsInSubNet NetworkTxRateLimitExceeded DelegateTxRateLimitExceeded
      HotKeySetTxRateLimitExceeded StakingRateLimitExceeded SubNetRegistrationDisabled
      TooManyRegistrationsThisInterval TransactorAccountShouldBeHotKey FaucetDisabled
      NotSubnetOwner RegistrationNotPermittedOnRootSubnet StakeTooLowForRoot AllNetworksInImmunity
      NotEnoughBalanceToPaySwapHotKey NotRootSubnet CanNotSetRootNetworkWeights
      NoNeuronIdAvailable DelegateTakeTooLow DelegateTakeTooHigh NoWeightsCommitFound
      InvalidRevealCommitHashNotMatch CommitRevealEnabled CommitRevealDisabled LiquidAlphaDisabled
      AlphaHighTooLow AlphaLowOutOfRange ColdKeyAlreadyAssociated NotEnoughBalanceToPaySwapColdKey
      InvalidChild DuplicateChild ProportionOverflow TooManyChildren TxRateLimitExceeded
      ColdkeySwapAnnouncementNotFound ColdkeySwapTooEarly ColdkeySwapReannouncedTooEarly
      AnnouncedColdkeyHashDoesNotMatch ColdkeySwapAlreadyDisputed NewColdKeyIsHotkey
      InvalidChildkeyTake TxChildkeyTakeRateLimitExceeded InvalidIdentity MechanismDoesNotExist
      StakeUnavailable SubnetNotExists TooManyUnrevealedCommits ExpiredWeightCommit RevealTooEarly
      InputLengthsUnequal CommittingWeightsTooFast AmountTooLow InsufficientLiquidity
      SlippageTooHigh TransferDisallowed ActivityCutoffTooLow CallDisabled
      FirstEmissionBlockNumberAlreadySet NeedWaitingMoreBlocksToStarCall
      NotEnoughAlphaOutToRecycle CannotBurnOrRecycleOnRootSubnet UnableToRecoverPublicKey
      InvalidRecoveredPublicKey SubtokenDisabled HotKeySwapOnSubnetIntervalNotPassed SameNetuid
      InsufficientBalance InvalidLeaseBeneficiary LeaseCannotEndInThePast LeaseNetuidNotFound
      LeaseDoesNotExist LeaseHasNoEndBlock LeaseHasNotEnded Overflow BeneficiaryDoesNotOwnHotkey
      ExpectedBeneficiaryOrigin AdminActionProhibitedDuringWeightsWindow SymbolDoesNotExist
      SymbolAlreadyInUse IncorrectCommitRevealVersion InvalidRevealRound RevealPeriodTooLarge
      RevealPeriodTooSmall InvalidValue SubnetLimitReached CannotAffordLockCost
      EvmKeyAssociateRateLimitExceeded SameAutoStakeHotkeyAlreadySet UidMapCouldNotBeCleared
      TrimmingWouldExceedMaxImmunePercentage ChildParentInconsistency InvalidNumRootClaim
      InvalidRootClaimThreshold InvalidSubnetNumber TooManyUIDsPerMechanism
      VotingPowerTrackingNotEnabled InvalidVotingPowerEmaAlpha Deprecated
      AddStakeBurnRateLimitExceeded ColdkeySwapAnnounced ColdkeySwapDisputed
      ColdkeySwapClearTooEarly DisabledTemporarily RegistrationPriceLimitExceeded
      LockHotkeyMismatch InsufficientStakeForLock NoExistingLock ActiveLockExists
      CannotUseSystemAccount UnlockAmountTooHigh TempoOutOfBounds
      ActivityCutoffFactorMilliOutOfBounds EpochTriggerAlreadyPending AutoEpochAlreadyImminent
      DynamicTempoBlockedByCommitReveal AccountRejectsLockedAlpha`,
    '11 Utility': `
      TooManyCalls InvalidDerivedAccount`,
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
      TooMany NotFound NotProxy Unproxyable Duplicate NoPermission Unannounced NoSelfProxy
      AnnouncementDepositInvariantViolated InvalidDerivedAccountId`,
    '18 Commitments': `
      TooManyFieldsInCommitmentInfo AccountNotAllowedCommit SpaceLimitExceeded
      UnexpectedUnreserveLeftover`,
    '19 AdminUtils': `
      SubnetDoesNotExist MaxValidatorsLargerThanMaxUIds MaxAllowedUIdsLessThanCurrentUIds
      BondsMovingAverageMaxReached NegativeSigmoidSteepness ValueNotInBounds
      MinAllowedUidsGreaterThanCurrentUids MinAllowedUidsGreaterThanMaxAllowedUids
      MaxAllowedUidsLessThanMinAllowedUids MaxAllowedUidsGreaterThanDefaultMaxAllowedUids
      InvalidValue NotPermittedOnRootSubnet POWRegistrationDisabled Deprecated`,
    '20 SafeMode': `
      Entered Exited NotConfigured NoDeposit AlreadyDeposited CannotReleaseYet CurrencyError`,
    '21 Ethereum': `
      InvalidSignature PreLogExists`,
    '22 EVM': `
      BalanceLow FeeOverflow PaymentOverflow WithdrawFailed GasPriceTooLow InvalidNonce
      GasLimitTooLow GasLimitTooHigh InvalidChainId InvalidSignature Reentrancy
      TransactionMustComeFromEOA Undefined NotAllowed CreateOriginNotAllowed`,
    '26 Drand': `
      NoneValue StorageOverflow DrandConnectionFailure UnverifiedPulse InvalidRoundNumber
      PulseVerificationError`,
    '27 Crowdloan': `
      DepositTooLow CapTooLow MinimumContributionTooLow CannotEndInPast BlockDurationTooShort
      BlockDurationTooLong InsufficientBalance Overflow InvalidCrowdloanId CapRaised
      ContributionPeriodEnded ContributionTooLow InvalidOrigin AlreadyFinalized
      ContributionPeriodNotEnded NoContribution CapNotRaised Underflow CallUnavailable
      NotReadyToDissolve DepositCannotBeWithdrawn MaxContributorsReached InvalidFinalizationConfig
      MaxContributionReached MaximumContributionTooLow MinimumContributionTooHigh`,
    '28 Swap': `
      FeeRateTooHigh InsufficientInputAmount InsufficientLiquidity PriceLimitExceeded
      InsufficientBalance InvalidTickRange InvalidLiquidityValue ReservesTooLow
      MechanismDoesNotExist SubtokenDisabled ReservesOutOfBalance SwapInputTooLarge Deprecated`,
    '29 Contracts': `
      InvalidSchedule InvalidCallFlags OutOfGas OutputBufferTooSmall TransferFailed
      MaxCallDepthReached ContractNotFound CodeTooLarge CodeNotFound CodeInfoNotFound OutOfBounds
      DecodingFailed ContractTrapped ValueTooLarge TerminatedWhileReentrant InputForwarded
      RandomSubjectTooLong TooManyTopics NoChainExtension XCMDecodeFailed DuplicateContract
      TerminatedInConstructor ReentranceDenied StateChangeDenied StorageDepositNotEnoughFunds
      StorageDepositLimitExhausted CodeInUse ContractReverted CodeRejected Indeterministic
      MigrationInProgress NoMigrationPerformed MaxDelegateDependenciesReached
      DelegateDependencyNotFound DelegateDependencyAlreadyExists CannotAddSelfAsDelegateDependency
      OutOfTransientStorage`,
    '30 MevShield': `
      BadEncKeyLen Unreachable TooManyPendingExtrinsics WeightExceedsAbsoluteMax`,
    '32 LimitOrders': `
      InvalidSignature OrderAlreadyProcessed OrderCancelled OrderExpired PriceConditionNotMet
      Unauthorized SwapReturnedZero RootNetUidNotAllowed OrderNetUidMismatch LimitOrdersDisabled
      RelayerMissMatch PartialFillsNotEnabled IncorrectPartialFillAmount
      RelayerRequiredForPartialFill ChainIdMismatch PalletHotkeyNotRegistered ArithmeticOverflow
      DuplicateOrderInBatch ZeroShareInBatch`,
  },
};
