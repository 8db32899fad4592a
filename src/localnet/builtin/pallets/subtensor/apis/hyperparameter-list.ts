import { struct } from '../../../scale/composite.js';
import { bool, u32 } from '../../../scale/primitives.js';
import { bytes, vec } from '../../../scale/sequence.js';
import { type Static, snake } from '../../../scale/type.js';
import { holds, variant } from '../../../scale/variant.js';
import { effectiveMinChildkeyTake } from '../block-step/family-dividends.js';
import { activityCutoffFactorMilli } from '../storage/consensus-rules.js';
import { ownerCutAutoLockEnabled, ownerCutEnabled } from '../storage/ownership.js';
import { burnHalfLife, burnIncreaseMult } from '../storage/registration.js';
import { i32f32, u64f64 } from '../types/fixed-point.js';
import { type Column, column } from './columns.js';
import { compactTao, compactU16, compactU32, compactU64, compactU128 } from './compacts.js';
import { hyperparameterColumns as all } from './hyperparameter-columns.js';
import { laterSettings as later } from './hyperparameters.js';
import { stored, subnetColumns } from './subnet-columns.js';
import type { SubnetView } from './subnet-view.js';

const MODULE = 'pallet_subtensor::rpc_info::subnet_info';

const value = variant(
  { path: `${MODULE}::HyperparamValue` },
  {
    Bool: holds(0, bool),
    U16: holds(1, compactU16),
    U32: holds(2, compactU32),
    U64: holds(3, compactU64),
    U128: holds(4, compactU128),
    TaoBalance: holds(5, compactTao),
    I32F32: holds(6, i32f32),
    U64F64: holds(7, u64f64),
  },
);
type Value = Static<typeof value>;

const entry = struct({ path: `${MODULE}::HyperparamEntry` }, { name: bytes, value });
export const hyperparameterList = vec(entry);

/** How each setting is listed: what it is called, in order, and under which tag. */
const listed = {
  kappa: u16Of(all.kappa),
  immunityPeriod: u16Of(all.immunityPeriod),
  minAllowedWeights: u16Of(all.minAllowedWeights),
  maxWeightsLimit: u16Of(all.maxWeightsLimit),
  tempo: u16Of(subnetColumns.tempo),
  weightsVersion: u64Of(all.weightsVersion),
  weightsRateLimit: u64Of(all.weightsRateLimit),
  activityCutoff: tagged(all.activityCutoff, (blocks) => ({ tag: 'U64', value: BigInt(blocks) })),
  activityCutoffFactor: tagged(stored(u32, activityCutoffFactorMilli), (factor) => ({
    tag: 'U32',
    value: factor,
  })),
  registrationAllowed: boolOf(all.registrationAllowed),
  targetRegsPerInterval: u16Of(all.targetRegsPerInterval),
  minBurn: tagged(all.minBurn, (burn) => ({ tag: 'TaoBalance', value: burn })),
  maxBurn: tagged(all.maxBurn, (burn) => ({ tag: 'TaoBalance', value: burn })),
  burnHalfLife: u16Of(stored(compactU16, burnHalfLife)),
  burnIncreaseMult: tagged(stored(u64f64, burnIncreaseMult), (factor) => ({
    tag: 'U64F64',
    value: factor,
  })),
  bondsMovingAvg: u64Of(all.bondsMovingAvg),
  maxRegsPerBlock: u16Of(all.maxRegsPerBlock),
  servingRateLimit: u64Of(all.servingRateLimit),
  maxValidators: u16Of(all.maxValidators),
  commitRevealPeriod: u64Of(all.commitRevealPeriod),
  commitRevealWeightsEnabled: boolOf(all.commitRevealWeightsEnabled),
  alphaHigh: u16Of(all.alphaHigh),
  alphaLow: u16Of(all.alphaLow),
  liquidAlphaEnabled: boolOf(all.liquidAlphaEnabled),
  alphaSigmoidSteepness: tagged(later.alphaSigmoidSteepness, (steepness) => ({
    tag: 'I32F32',
    value: steepness,
  })),
  yumaVersion: u16Of(later.yumaVersion),
  subnetIsActive: boolOf(later.subnetIsActive),
  transfersEnabled: boolOf(later.transfersEnabled),
  bondsResetEnabled: boolOf(later.bondsResetEnabled),
  userLiquidityEnabled: boolOf(later.userLiquidityEnabled),
  ownerCutEnabled: boolOf(stored(bool, ownerCutEnabled)),
  ownerCutAutoLockEnabled: boolOf(stored(bool, ownerCutAutoLockEnabled)),
  minChildkeyTake: u16Of(
    column(compactU16, ({ storage, netuid }) => effectiveMinChildkeyTake(storage, netuid)),
  ),
};

/** A subnet's settings by name, so that an older client can read a newer chain's. */
export const listHyperparameters = (view: SubnetView): Static<typeof hyperparameterList> =>
  Object.entries(listed).map(([name, read]) => ({
    name: new TextEncoder().encode(snake(name)),
    value: read(view),
  }));

function tagged<T>({ read }: Column<T>, tag: (value: T) => Value): (view: SubnetView) => Value {
  return (view) => tag(read(view));
}

function u16Of(from: Column<number>) {
  return tagged(from, (value) => ({ tag: 'U16', value }));
}

function u64Of(from: Column<bigint>) {
  return tagged(from, (value) => ({ tag: 'U64', value }));
}

function boolOf(from: Column<boolean>) {
  return tagged(from, (value) => ({ tag: 'Bool', value }));
}
