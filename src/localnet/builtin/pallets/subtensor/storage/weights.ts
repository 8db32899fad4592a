import { identity, twox64Concat } from '../../../frame/storage-entry.js';
import { bool, u16, u64 } from '../../../scale/primitives.js';
import { tuple, vec } from '../../../scale/sequence.js';
import { accountId, h256 } from '../../../types/account.js';
import { byNetuidTwox, keyed, maybeKeyed, perSubnet, single } from '../storage-item.js';
import { height, storageIndex } from '../types/amounts.js';
import { commitBytes } from '../types/weights.js';

/** By uid, for each mechanism. */
export const weights = keyed(
  'Weights',
  [identity(storageIndex), identity(u16)],
  vec(tuple(u16, u16)),
  [],
);
export const weightsVersionKey = perSubnet('WeightsVersionKey', u64, 0n);
export const minAllowedWeights = perSubnet('MinAllowedWeights', u16, 1024);
export const maxWeightsLimit = perSubnet('MaxWeightsLimit', u16, 65_535);
/** Blocks between two weights of one neuron. */
export const weightsSetRateLimit = perSubnet('WeightsSetRateLimit', u64, 100n);
export const commitRevealWeightsEnabled = perSubnet('CommitRevealWeightsEnabled', bool, true);
export const commitRevealWeightsVersion = single('CommitRevealWeightsVersion', u16, 4);
export const revealPeriodEpochs = keyed('RevealPeriodEpochs', [byNetuidTwox], u64, 1n);
/** Commitments by hash: hash, epoch, block, and a number no longer used. */
export const weightCommits = maybeKeyed(
  'WeightCommits',
  [twox64Concat(storageIndex), twox64Concat(accountId)],
  vec(tuple(h256, height, height, height)),
);
/** Commitments by timelock and epoch: hotkey, block, sealed weights, drand round. */
export const timelockedWeightCommits = keyed(
  'TimelockedWeightCommits',
  [twox64Concat(storageIndex), twox64Concat(height)],
  vec(tuple(accountId, height, commitBytes, u64)),
  [],
);
export const crv3WeightCommits = keyed(
  'CRV3WeightCommits',
  [byNetuidTwox, twox64Concat(height)],
  vec(tuple(accountId, commitBytes, u64)),
  [],
);
export const crv3WeightCommitsV2 = keyed(
  'CRV3WeightCommitsV2',
  [byNetuidTwox, twox64Concat(height)],
  vec(tuple(accountId, u64, commitBytes, u64)),
  [],
);
