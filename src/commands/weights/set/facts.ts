import type { ChainIdentity } from '../../../chain/chain.js';
import type { WeightReads } from '../../../chain/weights.js';
import type { BlockRef } from '../../../units/block.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import type { Facts, Request } from './plan.js';

/** Everything that setting weights rests on, at one block. */
export async function readFacts(
  { netuid, hotkey, mechanism, weights }: Request,
  chain: ChainIdentity & WeightReads,
  at: BlockRef,
): Promise<Facts> {
  const [rules, setter, targets] = await Promise.all([
    chain.weightRules(netuid, at),
    chain.weightSetter(netuid, hotkey, at, mechanism),
    chain.weightTargets(
      netuid,
      weights.map(({ uid }) => uid),
      at,
    ),
  ]);
  if (!rules) throw noSuchSubnet(netuid);
  const common = { at, specVersion: chain.specVersion, rules, targets };
  if (!setter) return { ...common, setter, totalStake: 0n };
  const [totalStake, [own]] = await Promise.all([
    rules.stakeThreshold > 0n ? chain.totalStake(netuid, setter.uid, at) : 0n,
    chain.weightTargets(netuid, [setter.uid], at),
  ]);
  return { ...common, setter: { ...setter, registeredAt: own?.registeredAt ?? 0 }, totalStake };
}
