import { I64F64, U64F64 } from '../../../../../economy/fixed-point.js';
import { bool, i64, u64 } from '../../../scale/primitives.js';
import { tuple } from '../../../scale/sequence.js';
import { maybePerSubnet, perSubnet, single } from '../storage-item.js';
import { height } from '../types/amounts.js';
import { i64f64, u64f64 } from '../types/fixed-point.js';

/** Rao staked less rao unstaked since the last average. */
export const subnetTaoFlow = perSubnet('SubnetTaoFlow', i64, 0n);
export const subnetEmaTaoFlow = maybePerSubnet('SubnetEmaTaoFlow', tuple(height, i64f64));
export const netTaoFlowEnabled = single('NetTaoFlowEnabled', bool, true);
export const subnetProtocolFlow = perSubnet('SubnetProtocolFlow', i64, 0n);
export const subnetEmaProtocolFlow = maybePerSubnet('SubnetEmaProtocolFlow', tuple(height, i64f64));
export const taoFlowCutoff = single('TaoFlowCutoff', i64f64, I64F64.zero);
export const flowNormExponent = single('FlowNormExponent', u64f64, U64F64.one);
export const flowEmaSmoothingFactor = single('FlowEmaSmoothingFactor', u64, 29_597_889_189_277n);
