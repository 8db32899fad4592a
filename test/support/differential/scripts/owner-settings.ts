import { type Action, by, call, family, sudo } from '../step.js';

type Value = readonly unknown[];
/** A setting of a subnet, a value it takes, and one it refuses. */
type Setting = { readonly name: string; readonly good: Value; readonly bad?: Value };

const OWNERS: readonly Setting[] = [
  { name: 'ServingRateLimit', good: [1] },
  { name: 'MaxDifficulty', good: [9_000_000] },
  { name: 'AdjustmentAlpha', good: [58_000] },
  { name: 'ImmunityPeriod', good: [100] },
  { name: 'MinAllowedWeights', good: [1] },
  { name: 'Rho', good: [12] },
  { name: 'ActivityCutoff', good: [4_000], bad: [1] },
  { name: 'MinBurn', good: [100_000_001n], bad: [2_000_000_000n] },
  { name: 'MaxBurn', good: [90_000_000_000n], bad: [1_000n] },
  { name: 'BondsMovingAverage', good: [900_000], bad: [990_000] },
  { name: 'BondsPenalty', good: [100] },
  { name: 'CommitRevealWeightsInterval', good: [3], bad: [0] },
  { name: 'LiquidAlphaEnabled', good: [true] },
  { name: 'AlphaValues', good: [20_000, 50_000], bad: [50_000, 20_000] },
  { name: 'AlphaSigmoidSteepness', good: [500], bad: [-5] },
  { name: 'Yuma3Enabled', good: [true] },
  { name: 'BondsResetEnabled', good: [true] },
  { name: 'ToggleTransfer', good: [true] },
  { name: 'WeightsVersionKey', good: [7] },
  { name: 'MaxAllowedUids', good: [250], bad: [1] },
];
const ROOTS: readonly Setting[] = [
  { name: 'Kappa', good: [30_000] },
  { name: 'MinDifficulty', good: [5_000] },
  { name: 'Difficulty', good: [5_000] },
  { name: 'AdjustmentInterval', good: [200] },
  { name: 'MaxAllowedValidators', good: [60], bad: [60_000] },
  { name: 'TargetRegistrationsPerInterval', good: [300] },
  { name: 'MaxRegistrationsPerBlock', good: [300] },
  { name: 'RaoRecycled', good: [5] },
  { name: 'WeightsSetRateLimit', good: [0] },
  { name: 'NetworkRegistrationAllowed', good: [true] },
  { name: 'NetworkPowRegistrationAllowed', good: [true] },
  { name: 'EmaPriceHalvingPeriod', good: [1_000] },
  { name: 'SubtokenEnabled', good: [true] },
  { name: 'Tempo', good: [50_000] },
];

const named = (name: string) => `adminUtils.sudoSet${name}`;

/** Each by the owner where it is the owner's, by root, by another, on no subnet, and out of bounds. */
function attempts({ name, good, bad }: Setting, owners: boolean): Record<string, Action> {
  const bySigner = (signer: string, netuid: number, values: Value) =>
    by(signer, named(name), netuid, ...values);
  return {
    [`${name} by the owner`]: bySigner('//c0', 2, good),
    [`${name} by another`]: bySigner('//c1', 2, good),
    [`${name} of no subnet, by root`]: sudo(named(name), 99, ...good),
    ...(!owners && { [`${name} by root`]: sudo(named(name), 2, ...good) }),
    ...(bad && {
      [`${name} out of bounds`]: owners ? bySigner('//c0', 2, bad) : sudo(named(name), 2, ...bad),
    }),
  };
}

const all = (settings: readonly Setting[], owners: boolean) =>
  Object.assign({}, ...settings.map((setting) => attempts(setting, owners)));

export const ownerSettings = [
  ...family('setting', { ...all(OWNERS, true), ...all(ROOTS, false) }),
  ...family('owner hotkey', {
    'by another': by('//c1', 'adminUtils.sudoSetSnOwnerHotkey', 2, '//v0'),
    'by the owner': by('//c0', 'adminUtils.sudoSetSnOwnerHotkey', 2, '//v0'),
    'of no subnet': sudo('adminUtils.sudoSetSubnetOwnerHotkey', 99, '//v0'),
  }),
];

export const chainSettings = [
  ...family('chain setting', {
    'owner cut': sudo('adminUtils.sudoSetSubnetOwnerCut', 9_000),
    'owner cut by anyone': by('//Bob', 'adminUtils.sudoSetSubnetOwnerCut', 9_000),
    'network immunity': sudo('adminUtils.sudoSetNetworkImmunityPeriod', 1_000),
    'subnet limit': sudo('adminUtils.sudoSetSubnetLimit', 64),
    'dissolve schedule': sudo('adminUtils.sudoSetDissolveNetworkScheduleDuration', 5),
    'moving alpha': sudo('adminUtils.sudoSetSubnetMovingAlpha', { bits: 12_885n }),
    'nominator minimum': sudo('adminUtils.sudoSetNominatorMinRequiredStake', 0),
    'total issuance': sudo('adminUtils.sudoSetTotalIssuance', 5),
    precompile: sudo('adminUtils.sudoToggleEvmPrecompile', 'Staking', false),
    'in a batch': sudo('utility.batchAll', [
      call('adminUtils.sudoSetTxRateLimit', 5),
      call('adminUtils.sudoSetTxRateLimit', 0),
    ]),
  }),
];
