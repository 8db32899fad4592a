import { u8, u16 } from '../../../scale/primitives.js';
import { vec } from '../../../scale/sequence.js';
import { byNetuidTwox, keyed, maybeKeyed, single } from '../storage-item.js';

export const maxMechanismCount = single('MaxMechanismCount', u8, 2);
export const mechanismCountCurrent = keyed('MechanismCountCurrent', [byNetuidTwox], u8, 1);
export const mechanismEmissionSplit = maybeKeyed(
  'MechanismEmissionSplit',
  [byNetuidTwox],
  vec(u16),
);
