import { fromInteger } from '../../../../../consensus/fixed/arithmetic.js';
import { I32F32 } from '../../../../../consensus/fixed/i32f32.js';
import { bool } from '../../../scale/primitives.js';
import { alphaSigmoidSteepness, bondsResetOn, yuma3On } from '../storage/consensus-rules.js';
import { subtokenEnabled, transferToggle } from '../storage/networks.js';
import { i32f32 } from '../types/fixed-point.js';
import { answer, column, constantColumn } from './columns.js';
import { compactU16 } from './compacts.js';
import { hyperparameterColumns } from './hyperparameter-columns.js';
import { stored, subnetColumns } from './subnet-columns.js';

const MODULE = 'pallet_subtensor::rpc_info::subnet_info';
const all = hyperparameterColumns;

const settings = {
  rho: all.rho,
  kappa: all.kappa,
  immunityPeriod: all.immunityPeriod,
  minAllowedWeights: all.minAllowedWeights,
  maxWeightsLimit: all.maxWeightsLimit,
  tempo: subnetColumns.tempo,
  minDifficulty: all.minDifficulty,
  maxDifficulty: all.maxDifficulty,
  weightsVersion: all.weightsVersion,
  weightsRateLimit: all.weightsRateLimit,
  adjustmentInterval: all.adjustmentInterval,
  activityCutoff: all.activityCutoff,
  registrationAllowed: all.registrationAllowed,
  targetRegsPerInterval: all.targetRegsPerInterval,
  minBurn: all.minBurn,
  maxBurn: all.maxBurn,
  bondsMovingAvg: all.bondsMovingAvg,
  maxRegsPerBlock: all.maxRegsPerBlock,
  servingRateLimit: all.servingRateLimit,
  maxValidators: all.maxValidators,
  adjustmentAlpha: all.adjustmentAlpha,
  difficulty: all.difficulty,
  commitRevealPeriod: all.commitRevealPeriod,
  commitRevealWeightsEnabled: all.commitRevealWeightsEnabled,
  alphaHigh: all.alphaHigh,
  alphaLow: all.alphaLow,
  liquidAlphaEnabled: all.liquidAlphaEnabled,
};

/** Settings of which no answer but the later two tells. */
export const laterSettings = {
  alphaSigmoidSteepness: column(i32f32, ({ storage, netuid }) =>
    fromInteger(I32F32, alphaSigmoidSteepness.get(storage, netuid)),
  ),
  yumaVersion: column(compactU16, ({ storage, netuid }) => (yuma3On.get(storage, netuid) ? 3 : 2)),
  subnetIsActive: stored(bool, subtokenEnabled),
  transfersEnabled: stored(bool, transferToggle),
  bondsResetEnabled: stored(bool, bondsResetOn),
  userLiquidityEnabled: constantColumn(bool, false),
};

export const hyperparameters = answer({ path: `${MODULE}::SubnetHyperparams` }, settings);

export const hyperparametersV2 = answer(
  { path: `${MODULE}::SubnetHyperparamsV2` },
  { ...settings, ...laterSettings },
);
