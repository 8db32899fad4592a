import { U96F32 } from '../../../../../economy/fixed-point.js';
import { rao } from '../../../../../units/money.js';
import { bool, u64 } from '../../../scale/primitives.js';
import { tuple, vec } from '../../../scale/sequence.js';
import { accountId } from '../../../types/account.js';
import { maybePerSubnet, perSubnet, single } from '../storage-item.js';
import { alpha, NO_ALPHA, tao } from '../types/amounts.js';
import { recycleOrBurnEnum } from '../types/emission.js';
import { u96f32 } from '../types/fixed-point.js';

/** Rao the last block created. */
export const blockEmission = single('BlockEmission', tao, rao(1_000_000_000n));
/** Rao there are, as this pallet counts them. */
export const totalIssuance = single('TotalIssuance', tao, rao(0n));
export const subnetEmissionEnabled = perSubnet('SubnetEmissionEnabled', bool, true);
export const subnetTaoInEmission = perSubnet('SubnetTaoInEmission', tao, rao(0n));
export const subnetAlphaInEmission = perSubnet('SubnetAlphaInEmission', alpha, NO_ALPHA);
export const subnetAlphaOutEmission = perSubnet('SubnetAlphaOutEmission', alpha, NO_ALPHA);
export const subnetExcessTao = perSubnet('SubnetExcessTao', tao, rao(0n));
export const subnetRootSellTao = perSubnet('SubnetRootSellTao', tao, rao(0n));
/** Alpha that waits for the epoch, for miners. */
export const pendingServerEmission = perSubnet('PendingServerEmission', alpha, NO_ALPHA);
/** Alpha that waits for the epoch, for validators. */
export const pendingValidatorEmission = perSubnet('PendingValidatorEmission', alpha, NO_ALPHA);
/** Alpha that waits for the epoch, for root stake. */
export const pendingRootAlphaDivs = perSubnet('PendingRootAlphaDivs', alpha, NO_ALPHA);
/** Alpha that waits for the epoch, for the subnet's owner. */
export const pendingOwnerCut = perSubnet('PendingOwnerCut', alpha, NO_ALPHA);
/** Share of the miners' emission that went to the owner's keys and was burned. */
export const minerBurned = perSubnet('MinerBurned', u96f32, U96F32.zero);
export const recycleOrBurn = perSubnet('RecycleOrBurn', recycleOrBurnEnum, 'Burn');
export const loadedEmission = maybePerSubnet('LoadedEmission', vec(tuple(accountId, u64, u64)));
