import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { ChainIdentity } from '../chain.js';
import type { ReadNow } from '../provider/moment.js';
import type { State } from '../state/state.js';
import { accountReads } from './accounts.js';
import { blockReads } from './blocks.js';
import { metagraphReads } from './metagraph.js';
import { poolReads } from './pools.js';
import { positionReads } from './positions.js';
import { stakeReads } from './stake.js';
import { subnetStandingReads } from './subnet-standings.js';
import { subnetReads } from './subnets.js';
import { timingReads } from './timing.js';

/** The reads that ask for no more than a State has: the same ones over @polkadot/api and without it. */
export function stateReads(
  { provider, now }: { readonly provider: ProviderInterface; readonly now: ReadNow },
  state: State,
  identity: ChainIdentity,
  hasChanged: () => boolean,
) {
  const subnets = subnetReads(state, identity);
  return {
    ...accountReads(provider, now, state, identity),
    ...blockReads(provider, identity, hasChanged),
    ...poolReads(state, identity),
    ...stakeReads(state, identity),
    ...positionReads(state, identity),
    ...subnets,
    ...subnetStandingReads(state, identity, subnets),
    ...metagraphReads(state, identity, subnets),
    ...timingReads(state, identity),
  };
}
