import { I96F32, U96F32 } from '../../../../../economy/fixed-point.js';
import { rao } from '../../../../../units/money.js';
import { u64, u128 } from '../../../scale/primitives.js';
import { perSubnet, single } from '../storage-item.js';
import { alpha, NO_ALPHA, tao } from '../types/amounts.js';
import { i96f32, u96f32 } from '../types/fixed-point.js';

/** Rao in the pool. */
export const subnetTao = perSubnet('SubnetTAO', tao, rao(0n));
/** Alpha in the pool. */
export const subnetAlphaIn = perSubnet('SubnetAlphaIn', alpha, NO_ALPHA);
/** Alpha outside the pool. */
export const subnetAlphaOut = perSubnet('SubnetAlphaOut', alpha, NO_ALPHA);
/** Alpha the chain has bought for itself. */
export const subnetProtocolAlpha = perSubnet('SubnetProtocolAlpha', alpha, NO_ALPHA);
/** All rao ever traded, in either direction. */
export const subnetVolume = perSubnet('SubnetVolume', u128, 0n);
export const subnetMovingAlpha = single('SubnetMovingAlpha', i96f32, I96F32.ofBits(12_885n));
/** Slow average of the price, in rao for a unit of alpha. */
export const subnetMovingPrice = perSubnet('SubnetMovingPrice', i96f32, I96F32.zero);
export const emaPriceHalvingBlocks = perSubnet('EMAPriceHalvingBlocks', u64, 201_600n);
/** Share of the subnet's dividends that root stake earns. */
export const rootProp = perSubnet('RootProp', u96f32, U96F32.zero);
