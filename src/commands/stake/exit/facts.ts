import type { Chain } from '../../../chain/chain.js';
import type { BlockRef } from '../../../units/block.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { Held } from '../remove/plan.js';
import { readHeld } from '../trade/held.js';
import { readPools } from '../trade/pools.js';
import { readAvailable } from '../trade/unlocked.js';
import type { Facts, Request } from './plan.js';

/** So many sales fit into a block beside what others send, far below Utility.batched_calls_limit. */
const MOST_AT_ONCE = 200;
/** From this spec on root stake earns claims (SubtensorModule.RootClaimable). */
const CLAIMS_SINCE = 302;

/** Everything that leaving positions rests on, at one block. */
export async function readFacts(
  { coldkey, scope }: Request,
  chain: Chain,
  at: BlockRef,
): Promise<Facts> {
  const [{ held }, [balance]] = await Promise.all([
    readHeld(coldkey, scope, chain, at),
    chain.balances([coldkey], at),
  ]);
  if (!balance) throw new Error('the chain answered for another number of accounts');
  const netuids = [...new Set(held.map(({ position }) => position.netuid))];
  const [pools, available, unclaimed] = await Promise.all([
    readPools(netuids, chain, at),
    readAvailable(coldkey, netuids, chain, at),
    readUnclaimed(coldkey, held, chain, at),
  ]);
  return {
    ...{ balance, held, pools, available, unclaimed, most: MOST_AT_ONCE },
    existentialDeposit: chain.existentialDeposit(),
  };
}

async function readUnclaimed(coldkey: Ss58, held: readonly Held[], chain: Chain, at: BlockRef) {
  const roots = held.filter(({ position }) => position.netuid === 0);
  if (roots.length === 0 || chain.specVersion < CLAIMS_SINCE) return [];
  const claims = await chain.rootClaims(coldkey, at);
  return claims
    .filter(({ owed }) => owed.units > 0n)
    .filter(({ hotkey }) => roots.some(({ position }) => position.hotkey === hotkey))
    .map(({ hotkey, owed }) => ({ hotkey, owed }));
}
