import { command } from '../../../define/command.js';
import { netuid } from '../../../options/netuid.js';
import { network } from '../../../options/network.js';
import { walletPath } from '../../../options/wallet.js';
import { noSuchSubnet } from '../../refusals.js';
import { lineOf } from './line.js';
import { uidsJson, uidsView } from './view.js';

export const riskUids = command({
  name: 'risk uids',
  summary: 'Show which neuron of a subnet loses its uid next, and how far the others are from it',
  effect: 'reads',
  options: { network, netuid, walletPath },
  examples: ['subnet risk uids --netuid 2', 'subnet risk uids --netuid 4 --network test --json'],
  schema: () => import('./schema.js'),
  rows: 'neurons',
  view: uidsView,
  json: uidsJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const { labelOf } = await ctx.addresses(input.walletPath);
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const eviction = await ctx.during('reading the neurons', chain.uidEviction(input.netuid, at));
    if (!eviction) throw noSuchSubnet(input.netuid);
    const line = lineOf(eviction, at);
    const blockTime = chain.blockTime();
    return { network: chain.network, at, netuid: input.netuid, eviction, line, blockTime, labelOf };
  },
});
