import { param } from '../../../scale/composite.js';
import { accountId } from '../../../types/account.js';
import { answer } from './columns.js';
import { subnetColumns } from './subnet-columns.js';

/** A subnet and its pool, without settings and neurons. */
export const dynamicInfo = answer(
  {
    path: 'pallet_subtensor::rpc_info::dynamic_info::DynamicInfo',
    params: [param('AccountId', accountId)],
  },
  {
    netuid: subnetColumns.netuid,
    ownerHotkey: subnetColumns.ownerHotkey,
    ownerColdkey: subnetColumns.ownerColdkey,
    subnetName: subnetColumns.name,
    tokenSymbol: subnetColumns.symbol,
    tempo: subnetColumns.tempo,
    lastStep: subnetColumns.lastStep,
    blocksSinceLastStep: subnetColumns.blocksSinceLastStep,
    emission: subnetColumns.subnetEmission,
    alphaIn: subnetColumns.alphaIn,
    alphaOut: subnetColumns.alphaOut,
    taoIn: subnetColumns.taoIn,
    alphaOutEmission: subnetColumns.alphaOutEmission,
    alphaInEmission: subnetColumns.alphaInEmission,
    taoInEmission: subnetColumns.taoInEmission,
    pendingAlphaEmission: subnetColumns.pendingAlphaEmission,
    pendingRootEmission: subnetColumns.pendingRootEmission,
    subnetVolume: subnetColumns.subnetVolume,
    networkRegisteredAt: subnetColumns.networkRegisteredAt,
    subnetIdentity: subnetColumns.identity,
    movingPrice: subnetColumns.movingPrice,
  },
);
