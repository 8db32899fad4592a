import type { Netuid } from '../../../../../units/money.js';
import type { RuntimeCall } from '../../../frame/call.js';
import type { Context } from '../../../frame/context.js';
import type { AccountId } from '../../../types/account.js';
import { areOfOneLength, type RevealLists } from '../weight-commits/batch-reveal.js';
import { hasStakeForWeights } from '../weight-setting.js';
import { type CommitRefusal, commitRefusal } from './weight-commits.js';

/** What the pool and every dispatch refuse about weights before the call itself looks at them. */
export type WeightsRefusal = 'InputLengthsUnequal' | 'NotEnoughStakeToSetWeights' | CommitRefusal;

/** Calls about the weights of one subnet. */
const OF_ONE: ReadonlySet<string> = new Set([
  ...['set_weights', 'set_mechanism_weights', 'commit_weights', 'commit_mechanism_weights'],
  ...['reveal_weights', 'reveal_mechanism_weights', 'batch_reveal_weights'],
  ...['commit_timelocked_weights', 'commit_timelocked_mechanism_weights'],
  'commit_crv3_mechanism_weights',
]);
const OF_MANY: ReadonlySet<string> = new Set(['batch_set_weights', 'batch_commit_weights']);

type Batch = {
  readonly netuids: readonly Netuid[];
  readonly weights?: readonly unknown[];
  readonly versionKeys?: readonly unknown[];
  readonly commitHashes?: readonly unknown[];
};

/** CheckWeights: lengths that differ, then too little stake in a subnet the call touches, then commits. */
export function weightsRefusal(
  context: Context,
  who: AccountId,
  call: RuntimeCall,
): WeightsRefusal | undefined {
  const { pallet, name, args } = call;
  if (pallet !== 'SubtensorModule') return undefined;
  if (OF_MANY.has(name)) {
    const { netuids, weights, versionKeys, commitHashes } = args as Batch;
    const equal = [weights, versionKeys, commitHashes].every(
      (list) => list === undefined || list.length === netuids.length,
    );
    return equal ? stakeRefusal(context, who, netuids) : 'InputLengthsUnequal';
  }
  if (!OF_ONE.has(name)) return undefined;
  if (name === 'batch_reveal_weights' && !areOfOneLength(args as RevealLists)) {
    return 'InputLengthsUnequal';
  }
  const { netuid } = args as { readonly netuid: Netuid };
  return stakeRefusal(context, who, [netuid]) ?? commitRefusal(context, who, call);
}

const stakeRefusal = (
  { storage }: Context,
  who: AccountId,
  netuids: readonly Netuid[],
): WeightsRefusal | undefined =>
  netuids.every((netuid) => hasStakeForWeights(storage, who, netuid))
    ? undefined
    : 'NotEnoughStakeToSetWeights';
