import { compactNumber } from '../../../scale/compact.js';
import { u16, u64 } from '../../../scale/primitives.js';
import { vec } from '../../../scale/sequence.js';
import { as } from '../../../scale/type.js';
import { empty, holdsAll } from '../../../scale/variant.js';
import { h256 } from '../../../types/account.js';
import { dispatchError } from '../../../types/dispatch-error.js';
import { account } from '../types/accounts.js';
import { netuid, storageIndex } from '../types/amounts.js';

/** How weights arrived. */
export const weightsEvents = {
  WeightsSet: holdsAll(5, storageIndex, u16),
  CRV3WeightsCommitted: holdsAll(84, account, storageIndex, h256),
  WeightsCommitted: holdsAll(85, account, storageIndex, h256),
  WeightsRevealed: holdsAll(86, account, storageIndex, h256),
  WeightsBatchRevealed: holdsAll(87, account, netuid, vec(h256)),
  BatchWeightsCompleted: holdsAll(88, as(vec(compactNumber(u16)), 'Vec<Compact<NetUid>>'), account),
  BatchCompletedWithErrors: empty(89),
  BatchWeightItemFailed: holdsAll(90, netuid, as(dispatchError, 'sp_runtime::DispatchError')),
  CRV3WeightsRevealed: holdsAll(99, netuid, account),
  TimelockedWeightsCommitted: holdsAll(107, account, storageIndex, h256, u64),
  TimelockedWeightsRevealed: holdsAll(108, storageIndex, account),
};
