import { bool } from '../../../scale/primitives.js';
import { activityCutoffOf } from '../schedule.js';
import {
  alphaValues,
  bondsMovingAverage,
  kappa,
  liquidAlphaOn,
  maxAllowedValidators,
  rho,
} from '../storage/consensus-rules.js';
import { servingRateLimit } from '../storage/limits.js';
import {
  networkPowRegistrationAllowed,
  networkRegistrationAllowed,
  subnetworkN,
} from '../storage/networks.js';
import { immunityPeriod, maxAllowedUids } from '../storage/neurons.js';
import {
  adjustmentAlpha,
  adjustmentInterval,
  burn,
  difficulty,
  maxBurn,
  maxDifficulty,
  maxRegistrationsPerBlock,
  minBurn,
  minDifficulty,
  targetRegistrationsPerInterval,
} from '../storage/registration.js';
import {
  commitRevealWeightsEnabled,
  minAllowedWeights,
  revealPeriodEpochs,
  weightsSetRateLimit,
  weightsVersionKey,
} from '../storage/weights.js';
import { column, constantColumn } from './columns.js';
import { compactHeight, compactTao, compactU16, compactU64 } from './compacts.js';
import { stored } from './subnet-columns.js';

/** A subnet's settings, in the metagraph's order. */
export const hyperparameterColumns = {
  rho: stored(compactU16, rho),
  kappa: stored(compactU16, kappa),
  minAllowedWeights: stored(compactU16, minAllowedWeights),
  maxWeightsLimit: constantColumn(compactU16, 65_535),
  weightsVersion: stored(compactU64, weightsVersionKey),
  weightsRateLimit: stored(compactU64, weightsSetRateLimit),
  activityCutoff: column(compactHeight, ({ storage, netuid }) => activityCutoffOf(storage, netuid)),
  maxValidators: stored(compactU16, maxAllowedValidators),
  numUids: stored(compactU16, subnetworkN),
  maxUids: stored(compactU16, maxAllowedUids),
  burn: stored(compactTao, burn),
  difficulty: stored(compactU64, difficulty),
  registrationAllowed: stored(bool, networkRegistrationAllowed),
  powRegistrationAllowed: stored(bool, networkPowRegistrationAllowed),
  immunityPeriod: stored(compactU16, immunityPeriod),
  minDifficulty: stored(compactU64, minDifficulty),
  maxDifficulty: stored(compactU64, maxDifficulty),
  minBurn: stored(compactTao, minBurn),
  maxBurn: stored(compactTao, maxBurn),
  adjustmentAlpha: stored(compactU64, adjustmentAlpha),
  adjustmentInterval: stored(compactU16, adjustmentInterval),
  targetRegsPerInterval: stored(compactU16, targetRegistrationsPerInterval),
  maxRegsPerBlock: stored(compactU16, maxRegistrationsPerBlock),
  servingRateLimit: stored(compactU64, servingRateLimit),
  commitRevealWeightsEnabled: stored(bool, commitRevealWeightsEnabled),
  commitRevealPeriod: stored(compactU64, revealPeriodEpochs),
  liquidAlphaEnabled: stored(bool, liquidAlphaOn),
  alphaHigh: column(compactU16, ({ storage, netuid }) => alphaValues.get(storage, netuid)[1]),
  alphaLow: column(compactU16, ({ storage, netuid }) => alphaValues.get(storage, netuid)[0]),
  bondsMovingAvg: stored(compactU64, bondsMovingAverage),
};
