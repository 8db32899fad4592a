import { rao } from '../../../../../units/money.js';
import { u16, u32, u64 } from '../../../scale/primitives.js';
import { perSubnet, single } from '../storage-item.js';
import { height, tao } from '../types/amounts.js';

/** Subnets there may be, root not counted. */
export const subnetLimit = single('SubnetLimit', u16, 128);
/** Blocks during which a new subnet is not replaced. */
export const networkImmunityPeriod = single('NetworkImmunityPeriod', u64, 1_296_000n);
/** Blocks between a subnet's creation and its start. */
export const startCallDelay = single('StartCallDelay', u64, 0n);
export const networkMinLockCost = single('NetworkMinLockCost', tao, rao(1_000_000_000_000n));
export const networkLastLockCost = single('NetworkLastLockCost', tao, rao(1_000_000_000_000n));
/** Blocks in which a doubled price falls back. */
export const networkLockReductionInterval = single('NetworkLockReductionInterval', u64, 100_800n);
/** Blocks between two new subnets. */
export const networkRateLimit = single('NetworkRateLimit', u64, 7200n);
/** Block from which new subnets are taken. */
export const networkRegistrationStartBlock = single('NetworkRegistrationStartBlock', height, 0);
/** Rao paid for the subnet. */
export const subnetLocked = perSubnet('SubnetLocked', tao, rao(0n));
export const largestLocked = perSubnet('LargestLocked', tao, rao(0n));
export const dissolveNetworkScheduleDuration = single(
  'DissolveNetworkScheduleDuration',
  u32,
  36_000,
);
export const taoInRefundDeploymentBlock = single('TaoInRefundDeploymentBlock', height, 0);
