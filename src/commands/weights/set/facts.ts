import type { ChainIdentity } from '../../../chain/chain.js';
import type { WeightReads } from '../../../chain/weights.js';
import type { BlockRef } from '../../../units/block.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import type { Facts, Request } from './plan.js';

/** Everything that setting weights rests on, at one block. */
export async function readFacts(
  { netuid, hotkey }: Request,
  chain: ChainIdentity & WeightReads,
  at: BlockRef,
): Promise<Facts> {
  const [rules, setter] = await Promise.all([
    chain.weightRules(netuid, at),
    chain.weightSetter(netuid, hotkey, at),
  ]);
  if (!rules) throw noSuchSubnet(netuid);
  const weighs = setter !== undefined && rules.stakeThreshold > 0n;
  const totalStake = weighs ? await chain.totalStake(netuid, setter.uid, at) : 0n;
  return { at, specVersion: chain.specVersion, rules, setter, totalStake };
}
