import { param } from '../../../scale/composite.js';
import { as, type Static } from '../../../scale/type.js';
import { empty, flat, holds, holdsAll, variant } from '../../../scale/variant.js';
import { accountId } from '../../../types/account.js';
import { netuid } from './amounts.js';

/** The settings whose changes by a subnet's owner are counted apart. */
export const hyperparameter = flat(
  { path: 'pallet_subtensor::utils::rate_limiting::Hyperparameter' },
  [
    'Unknown',
    'ServingRateLimit',
    'MaxDifficulty',
    'AdjustmentAlpha',
    'MaxWeightLimit',
    'ImmunityPeriod',
    'MinAllowedWeights',
    'Kappa',
    'Rho',
    'ActivityCutoff',
    'PowRegistrationAllowed',
    'MinBurn',
    'MaxBurn',
    'BondsMovingAverage',
    'BondsPenalty',
    'CommitRevealEnabled',
    'LiquidAlphaEnabled',
    'AlphaValues',
    'WeightCommitInterval',
    'TransferEnabled',
    'AlphaSigmoidSteepness',
    'Yuma3Enabled',
    'BondsResetEnabled',
    'ImmuneNeuronLimit',
    'RecycleOrBurn',
    'MaxAllowedUids',
    'BurnHalfLife',
    'BurnIncreaseMult',
    'SubnetEmissionEnabled',
    'MinChildkeyTake',
    'ActivityCutoffFactorMilli',
    'TriggerEpoch',
  ],
);
export type Hyperparameter = Static<typeof hyperparameter>;

const account = as(accountId, 'AccountId');

/** What a limit counts, and for whom. */
export const rateLimitKey = variant(
  { path: 'pallet_subtensor::RateLimitKey', params: [param('AccountId', accountId)] },
  {
    SetSNOwnerHotkey: holds(0, netuid),
    OwnerHyperparamUpdate: holdsAll(1, netuid, hyperparameter),
    NetworkLastRegistered: empty(2),
    LastTxBlock: holds(3, account),
    LastTxBlockChildKeyTake: holds(4, account),
    LastTxBlockDelegateTake: holds(5, account),
    AddStakeBurn: holds(6, netuid),
  },
);
export type RateLimitKey = Static<typeof rateLimitKey>;
