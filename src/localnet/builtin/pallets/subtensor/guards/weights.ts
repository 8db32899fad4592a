import { storageIndex } from '../../../../../consensus/weights/storage-index.js';
import type { Netuid } from '../../../../../units/money.js';
import type { RuntimeCall } from '../../../frame/call.js';
import type { Context } from '../../../frame/context.js';
import type { AccountId } from '../../../types/account.js';
import { number } from '../../system/storage.js';
import { lastUpdate } from '../storage/consensus.js';
import { uids } from '../storage/neurons.js';
import { commitRevealWeightsEnabled, weightsSetRateLimit } from '../storage/weights.js';
import { hasStakeForWeights, mechanismExists } from '../weight-setting.js';

/** What the pool and every dispatch refuse about weights before the call itself looks at them. */
export type WeightsRefusal =
  | 'InputLengthsUnequal'
  | 'NotEnoughStakeToSetWeights'
  | 'SettingWeightsTooFast';

type SetWeights = { readonly netuid: Netuid; readonly mecid?: number };
type BatchSetWeights = {
  readonly netuids: readonly Netuid[];
  readonly weights: readonly unknown[];
  readonly versionKeys: readonly unknown[];
};

/** CheckWeights: lengths that differ, then too little stake in a subnet the call touches. */
export function weightsRefusal(
  context: Context,
  who: AccountId,
  { pallet, name, args }: RuntimeCall,
): WeightsRefusal | undefined {
  if (pallet !== 'SubtensorModule') return undefined;
  if (name === 'batch_set_weights') {
    const { netuids, weights, versionKeys } = args as BatchSetWeights;
    const equal = netuids.length === weights.length && netuids.length === versionKeys.length;
    return equal ? stakeRefusal(context, who, netuids) : 'InputLengthsUnequal';
  }
  return isSetting(name) ? stakeRefusal(context, who, [(args as SetWeights).netuid]) : undefined;
}

/** CheckRateLimits: weights too soon after the last. A hotkey without a uid is the call's business. */
export function weightsRateRefusal(
  { storage }: Context,
  who: AccountId,
  { pallet, name, args }: RuntimeCall,
): WeightsRefusal | undefined {
  if (pallet !== 'SubtensorModule' || !isSetting(name)) return undefined;
  const { netuid, mecid = 0 } = args as SetWeights;
  if (commitRevealWeightsEnabled.get(storage, netuid)) return undefined;
  const uid = uids.get(storage, netuid, who);
  if (uid === undefined) return undefined;
  if (!mechanismExists(storage, netuid, mecid)) return 'SettingWeightsTooFast';
  const last = lastUpdate.get(storage, storageIndex(netuid, mecid))[uid] ?? 0;
  const waited = BigInt(Math.max(0, number.get(storage) - last));
  const soon = last !== 0 && waited < weightsSetRateLimit.get(storage, netuid);
  return soon ? 'SettingWeightsTooFast' : undefined;
}

const isSetting = (name: string): boolean =>
  name === 'set_weights' || name === 'set_mechanism_weights';

const stakeRefusal = (
  { storage }: Context,
  who: AccountId,
  netuids: readonly Netuid[],
): WeightsRefusal | undefined =>
  netuids.every((netuid) => hasStakeForWeights(storage, who, netuid))
    ? undefined
    : 'NotEnoughStakeToSetWeights';
