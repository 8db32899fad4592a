import type { RuntimeCall } from '../../../frame/call.js';
import type { Context } from '../../../frame/context.js';
import type { AccountId } from '../../../types/account.js';
import { hasWaited } from '../last-update.js';
import { type Mechanism, orMain } from '../mechanism-of.js';
import { uids } from '../storage/neurons.js';
import { commitRevealWeightsEnabled } from '../storage/weights.js';

export type WeightsRateRefusal = 'SettingWeightsTooFast' | 'CommittingWeightsTooFast';

/** The calls it looks at; a sealed commit waits too, but only its dispatch says so. */
const REFUSALS: ReadonlyMap<string, WeightsRateRefusal> = new Map([
  ['set_weights', 'SettingWeightsTooFast'],
  ['set_mechanism_weights', 'SettingWeightsTooFast'],
  ['commit_weights', 'CommittingWeightsTooFast'],
  ['commit_mechanism_weights', 'CommittingWeightsTooFast'],
]);

/** CheckRateLimits: weights or commits too soon after the last. A hotkey without a uid is the call's business. */
export function weightsRateRefusal(
  { storage }: Context,
  who: AccountId,
  { pallet, name, args }: RuntimeCall,
): WeightsRateRefusal | undefined {
  const refusal = pallet === 'SubtensorModule' ? REFUSALS.get(name) : undefined;
  if (refusal === undefined) return undefined;
  const mechanism = orMain(args as Mechanism);
  const commits = commitRevealWeightsEnabled.get(storage, mechanism.netuid);
  if (refusal === 'SettingWeightsTooFast' && commits) return undefined;
  const uid = uids.get(storage, mechanism.netuid, who);
  return uid === undefined || hasWaited(storage, mechanism, uid) ? undefined : refusal;
}
