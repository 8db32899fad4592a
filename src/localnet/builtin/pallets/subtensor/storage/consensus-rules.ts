import { bool, i16, u16, u32, u64 } from '../../../scale/primitives.js';
import { tuple } from '../../../scale/sequence.js';
import { byNetuidBlake2, keyed, perSubnet, single } from '../storage-item.js';

export const rho = perSubnet('Rho', u16, 10);
export const kappa = perSubnet('Kappa', u16, 32_767);
export const alphaSigmoidSteepness = perSubnet('AlphaSigmoidSteepness', i16, 1000n);
export const maxAllowedValidators = perSubnet('MaxAllowedValidators', u16, 128);
export const bondsMovingAverage = perSubnet('BondsMovingAverage', u64, 900_000n);
export const bondsPenalty = perSubnet('BondsPenalty', u16, 65_535);
export const bondsResetOn = perSubnet('BondsResetOn', bool, false);
export const liquidAlphaOn = keyed('LiquidAlphaOn', [byNetuidBlake2], bool, false);
export const yuma3On = keyed('Yuma3On', [byNetuidBlake2], bool, false);
export const alphaValues = perSubnet('AlphaValues', tuple(u16, u16), [45_875, 58_982]);
/** Blocks without weights after which a validator counted as inactive, before ActivityCutoffFactorMilli. */
export const activityCutoff = perSubnet('ActivityCutoff', u16, 5000);
/** Thousandths of a tempo without weights after which a validator is inactive. */
export const activityCutoffFactorMilli = perSubnet('ActivityCutoffFactorMilli', u32, 13_889);
export const minActivityCutoff = single('MinActivityCutoff', u16, 360);
export const scalingLawPower = perSubnet('ScalingLawPower', u16, 50);
