import { identity } from '../../../frame/storage-entry.js';
import { bool, u16 } from '../../../scale/primitives.js';
import { tuple, vec } from '../../../scale/sequence.js';
import { keyed, perSubnet } from '../storage-item.js';
import { alpha, height, storageIndex } from '../types/amounts.js';

/** By uid. */
export const active = perSubnet('Active', vec(bool), []);
/** By uid. */
export const consensus = perSubnet('Consensus', vec(u16), []);
/** By uid, for each mechanism. */
export const incentive = keyed('Incentive', [identity(storageIndex)], vec(u16), []);
/** By uid. */
export const dividends = perSubnet('Dividends', vec(u16), []);
/** Alpha of the last epoch, by uid. */
export const emission = perSubnet('Emission', vec(alpha), []);
/** Block of the last weights by uid, for each mechanism. */
export const lastUpdate = keyed('LastUpdate', [identity(storageIndex)], vec(height), []);
/** By uid. */
export const validatorTrust = perSubnet('ValidatorTrust', vec(u16), []);
/** By uid. */
export const validatorPermit = perSubnet('ValidatorPermit', vec(bool), []);
/** By uid, for each mechanism. */
export const bonds = keyed(
  'Bonds',
  [identity(storageIndex), identity(u16)],
  vec(tuple(u16, u16)),
  [],
);
