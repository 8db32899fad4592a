import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import * as consensus from '../storage/consensus.js';
import * as consensusRules from '../storage/consensus-rules.js';
import { pendingChildKeys } from '../storage/delegation.js';
import { alphaDividendsPerSubnet } from '../storage/dividends.js';
import * as emission from '../storage/emission.js';
import * as epoch from '../storage/epoch.js';
import * as flow from '../storage/flow.js';
import { lastHotkeySwapOnNetuid } from '../storage/key-swaps.js';
import { servingRateLimit } from '../storage/limits.js';
import { mechanismCountCurrent, mechanismEmissionSplit } from '../storage/mechanisms.js';
import * as networks from '../storage/networks.js';
import * as neurons from '../storage/neurons.js';
import { largestLocked, subnetLocked } from '../storage/new-subnets.js';
import * as ownership from '../storage/ownership.js';
import { emaPriceHalvingBlocks, subnetMovingPrice, subnetVolume } from '../storage/pool.js';
import * as registration from '../storage/registration.js';
import { stakeWeight } from '../storage/stake.js';
import * as weights from '../storage/weights.js';

type OfOneSubnet = { remove(storage: Externalities, netuid: Netuid): void };
type BelowOneSubnet = { clear(storage: Externalities, netuid: Netuid): void };

/** One value for each subnet. What is missing here outlives it, as on the chain. */
export const byNumber: readonly OfOneSubnet[] = [
  ...[ownership.subnetOwner, ownership.subnetOwnerHotkey, ownership.ownerCutAutoLockEnabled],
  ...[ownership.immuneOwnerUidsLimit, networks.subnetworkN, networks.networksAdded],
  ...[networks.networkRegisteredAt, networks.tokenSymbol, networks.subnetMechanism],
  ...[networks.networkRegistrationAllowed, networks.networkPowRegistrationAllowed],
  ...[networks.transferToggle, networks.firstEmissionBlockNumber, networks.subtokenEnabled],
  ...[consensus.active, consensus.emission, consensus.consensus, consensus.dividends],
  ...[consensus.validatorPermit, consensus.validatorTrust, stakeWeight, emission.loadedEmission],
  ...[epoch.tempo, epoch.lastEpochBlock, epoch.pendingEpochAt, epoch.subnetEpochIndex],
  ...[epoch.blocksSinceLastStep, epoch.lastMechansimStepBlock],
  ...[consensusRules.kappa, consensusRules.rho, consensusRules.activityCutoff],
  ...[consensusRules.activityCutoffFactorMilli, consensusRules.alphaSigmoidSteepness],
  ...[consensusRules.maxAllowedValidators, consensusRules.bondsMovingAverage],
  ...[consensusRules.bondsPenalty, consensusRules.bondsResetOn, consensusRules.scalingLawPower],
  ...[consensusRules.liquidAlphaOn, consensusRules.yuma3On, consensusRules.alphaValues],
  ...[neurons.maxAllowedUids, neurons.immunityPeriod, neurons.validatorPruneLen],
  ...[weights.minAllowedWeights, weights.weightsSetRateLimit, weights.weightsVersionKey],
  ...[weights.commitRevealWeightsEnabled, weights.revealPeriodEpochs],
  ...[registration.difficulty, registration.minDifficulty, registration.maxDifficulty],
  ...[registration.registrationsThisInterval, registration.powRegistrationsThisInterval],
  ...[registration.burnRegistrationsThisInterval, registration.registrationsThisBlock],
  ...[registration.maxRegistrationsPerBlock, registration.targetRegistrationsPerInterval],
  ...[registration.lastAdjustmentBlock, registration.raoRecycledForRegistration],
  ...[registration.burn, registration.minBurn, registration.maxBurn],
  ...[registration.burnHalfLife, registration.burnIncreaseMult],
  ...[emission.subnetAlphaInEmission, emission.subnetAlphaOutEmission],
  ...[emission.subnetTaoInEmission, emission.subnetExcessTao, emission.subnetRootSellTao],
  ...[emission.pendingServerEmission, emission.pendingValidatorEmission, emission.minerBurned],
  ...[emission.pendingRootAlphaDivs, emission.pendingOwnerCut],
  ...[subnetVolume, subnetMovingPrice, emaPriceHalvingBlocks, subnetLocked, largestLocked],
  ...[flow.subnetTaoFlow, flow.subnetEmaTaoFlow, flow.subnetProtocolFlow],
  ...[flow.subnetEmaProtocolFlow, servingRateLimit, mechanismCountCurrent],
  mechanismEmissionSplit,
];

/** Many values for each subnet, which is their first key. */
export const byNumberFirst: readonly BelowOneSubnet[] = [
  ...[neurons.uids, neurons.keys, neurons.blockAtRegistration, neurons.axons],
  ...[neurons.neuronCertificates, neurons.prometheus, neurons.associatedEvmAddress],
  ...[alphaDividendsPerSubnet, pendingChildKeys, lastHotkeySwapOnNetuid],
];
