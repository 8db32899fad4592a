/** Items of SubtensorModule that hold an amount of a subnet, or of a hotkey on one: how much it changes is compared. */
export const AMOUNTS: Readonly<Record<string, string>> = {
  SubnetTAO: 'pool tao',
  SubnetAlphaIn: 'pool alpha',
  SubnetAlphaOut: 'alpha out',
  TotalHotkeyAlpha: 'stake',
};

/** Items of SubtensorModule with one meaning in both specs: what is written there is compared. */
export const WRITTEN: readonly string[] = [
  ...['TotalNetworks', 'NetworksAdded', 'NetworkRegisteredAt', 'SubnetMechanism', 'TokenSymbol'],
  ...['SubnetOwner', 'SubnetOwnerHotkey', 'SubtokenEnabled', 'FirstEmissionBlockNumber'],
  ...['SubnetIdentitiesV3', 'IdentitiesV2', 'Owner', 'OwnedHotkeys', 'StakingHotkeys'],
  ...['SubnetworkN', 'Uids', 'Keys', 'IsNetworkMember', 'BlockAtRegistration'],
  ...['ValidatorPermit', 'LastUpdate', 'Weights', 'Delegates', 'ChildkeyTake'],
  ...['Axons', 'Prometheus', 'NeuronCertificates'],
  ...['Active', 'Consensus', 'Incentive', 'Dividends', 'ValidatorTrust', 'Bonds'],
  ...['ChildKeys', 'ParentKeys', 'PendingChildKeys', 'PendingChildKeyCooldown'],
  ...['MinChildkeyTake', 'MaxChildkeyTake', 'MinDelegateTake', 'StakeThreshold'],
  ...['TxRateLimit', 'TxDelegateTakeRateLimit', 'TxChildkeyTakeRateLimit', 'NetworkRateLimit'],
  ...['NetworkImmunityPeriod', 'NetworkMinLockCost', 'NetworkLockReductionInterval'],
  ...['NominatorMinRequiredStake', 'SubnetOwnerCut', 'SubnetMovingAlpha', 'EMAPriceHalvingBlocks'],
  ...['Tempo', 'TransferToggle', 'ServingRateLimit', 'Rho', 'Kappa', 'AlphaSigmoidSteepness'],
  ...['MaxAllowedUids', 'MaxAllowedValidators', 'ImmunityPeriod', 'ActivityCutoff'],
  ...[
    'WeightsVersionKey',
    'WeightsSetRateLimit',
    'MinAllowedWeights',
    'CommitRevealWeightsEnabled',
  ],
  ...['RevealPeriodEpochs', 'BondsMovingAverage', 'BondsPenalty', 'BondsResetOn', 'LiquidAlphaOn'],
  ...['AlphaValues', 'Yuma3On', 'AdjustmentInterval', 'AdjustmentAlpha'],
  ...['MinDifficulty', 'MaxDifficulty', 'MinBurn', 'MaxBurn', 'NetworkRegistrationAllowed'],
  ...['MaxRegistrationsPerBlock', 'TargetRegistrationsPerInterval', 'RAORecycledForRegistration'],
];
