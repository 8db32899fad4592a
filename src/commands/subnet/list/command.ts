import type { Chain } from '../../../chain/chain.js';
import { keepSubnetNames } from '../../../chain/subnet-names.js';
import type { SubnetStandingReads } from '../../../chain/subnet-standing.js';
import type { BlockRef } from '../../../units/block.js';
import { resolveAccount } from '../../account.js';
import { command } from '../../define/command.js';
import { acceptLookalike } from '../../options/account.js';
import { atBlock, live, refuseLivePast } from '../../options/block.js';
import { netuids } from '../../options/netuid.js';
import { network } from '../../options/network.js';
import { namedLike, openOnly, subnetOwner } from '../../options/subnet-filter.js';
import { wallet, walletPath } from '../../options/wallet.js';
import { readAt } from '../../read-at.js';
import { noSuchSubnet } from '../refusals.js';
import type { Filter } from './filter.js';
import { isWanted } from './filter.js';
import { listJson, listView, type Report as Shown } from './view.js';

/** What is shown, and what it takes to read it again, where it is watched. */
type Report = Shown & { readonly watched: Chain | undefined; readonly filter: Filter };

export const subnetList = command({
  name: 'list',
  summary: 'List the subnets: prices, pools, emission, who is in them and what a place costs',
  effect: 'reads',
  options: {
    ...{ network, netuid: netuids, named: namedLike, owner: subnetOwner, open: openOnly },
    ...{ at: atBlock, live, wallet, walletPath, acceptLookalike },
  },
  examples: [
    'subnet list',
    'subnet list --open --sort registration_cost',
    'subnet list --network test --json',
  ],
  schema: () => import('./schema.js'),
  rows: 'subnets',
  view: (report: Report) => listView(report),
  json: (report: Report) => listJson(report),
  block: ({ at }) => at,
  async run(input, ctx): Promise<Report> {
    refuseLivePast(input);
    const owner = input.owner && (await resolveAccount(input.owner, 'account', input, ctx));
    const watched = input.live ? await ctx.chain(input.network) : undefined;
    const chain = watched ?? (await ctx.reads(input.network));
    const { netuid: wanted, named, open } = input;
    const filter = { netuids: wanted, owner: owner?.address, named, open };
    const read = (at: BlockRef) => readList(chain, filter, at);
    const list = await ctx.during('reading the subnets', readAt(chain, input.at, read));
    if (input.at === undefined) keepSubnetNames(ctx.paths.cache, { ...chain, subnets: list.all });
    const missing = wanted?.find((one) => !list.all.some(({ netuid }) => netuid === one));
    if (missing !== undefined) throw noSuchSubnet(missing);
    return { network: chain.network, watched, filter, ...list };
  },
  live: {
    isAsked: (input) => input.live,
    async *later(_input, { at, network, watched, filter }, _ctx, stop) {
      if (!watched) return;
      let shown = at.hash;
      for await (const head of watched.heads(stop)) {
        if (head.hash === shown) continue;
        shown = head.hash;
        yield { network, watched, filter, ...(await readList(watched, filter, head)) };
      }
    },
  },
});

async function readList(chain: SubnetStandingReads, filter: Filter, at: BlockRef) {
  const all = await chain.standings(at);
  return { at, all, subnets: all.filter(isWanted(filter)) };
}
