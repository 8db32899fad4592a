import { param } from '../../../scale/composite.js';
import { u16 } from '../../../scale/primitives.js';
import { vec } from '../../../scale/sequence.js';
import { bare, type Type } from '../../../scale/type.js';
import { accountId } from '../../../types/account.js';
import { scalingLawPower } from '../storage/consensus-rules.js';
import { blocksSinceLastStep } from '../storage/epoch.js';
import { answer, constantColumn } from './columns.js';
import { compactHeight, compactU16, compactU64 } from './compacts.js';
import { hyperparameterColumns } from './hyperparameter-columns.js';
import { stored, subnetColumns } from './subnet-columns.js';

const MODULE = 'pallet_subtensor::rpc_info::subnet_info';

/** Two numbers; no subnet is connected to another, so none is ever sent. */
const pair: Type<readonly number[]> = {
  ...vec(u16),
  shape: bare({ kind: 'array', of: u16.shape, length: 2 }),
  typeName: '[u16; 2]',
};

const settings = {
  netuid: subnetColumns.netuid,
  rho: hyperparameterColumns.rho,
  kappa: hyperparameterColumns.kappa,
  difficulty: hyperparameterColumns.difficulty,
  immunityPeriod: hyperparameterColumns.immunityPeriod,
  maxAllowedValidators: hyperparameterColumns.maxValidators,
  minAllowedWeights: hyperparameterColumns.minAllowedWeights,
  maxWeightsLimit: hyperparameterColumns.maxWeightsLimit,
  scalingLawPower: stored(compactU16, scalingLawPower),
  subnetworkN: hyperparameterColumns.numUids,
  maxAllowedUids: hyperparameterColumns.maxUids,
  // Unlike everywhere else, the count of blocks that the scheduler keeps.
  blocksSinceLastStep: stored(compactHeight, blocksSinceLastStep),
  tempo: subnetColumns.tempo,
  networkModality: constantColumn(compactU16, 0),
  networkConnect: constantColumn(vec(pair), []),
};
const priced = { burn: hyperparameterColumns.burn, owner: subnetColumns.ownerColdkey };
const unused = constantColumn(compactU64, 0n);

export const subnetInfo = answer(
  { path: `${MODULE}::SubnetInfo`, params: [param('AccountId', accountId)] },
  { ...settings, emissionValues: unused, ...priced },
);

/** The same with what the owner says about the subnet. */
export const subnetInfoV2 = answer(
  { path: `${MODULE}::SubnetInfov2`, params: [param('AccountId', accountId)] },
  { ...settings, emissionValue: unused, ...priced, identity: subnetColumns.identity },
);
