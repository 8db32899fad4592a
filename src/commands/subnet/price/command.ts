import { command } from '../../define/command.js';
import { blocksBack, hoursBack, samples } from '../../options/history.js';
import { network } from '../../options/network.js';
import { someNetuids } from '../../options/positions.js';
import { readHistory } from './read.js';
import { priceJsonOf, priceView, type Report } from './view.js';

export const subnetPrice = command({
  name: 'price',
  summary: 'Show what the alpha of subnets costs now and what it cost in the blocks before',
  effect: 'reads',
  options: { network, netuid: someNetuids, blocks: blocksBack, hours: hoursBack, samples },
  examples: [
    'subnet price --netuid 1',
    'subnet price --netuid 1,4 --hours 168 --network archive',
    'subnet price --netuid all --blocks 0 --json',
    'subnet price --netuid 1 --format csv',
  ],
  schema: () => import('./schema.js'),
  rows: 'samples',
  view: priceView,
  json: priceJsonOf,
  block: ({ at }) => at,
  async run({ network, netuid, ...span }, ctx): Promise<Report> {
    const chain = await ctx.chain(network);
    const request = { netuids: netuid, ...span };
    const history = await ctx.during('reading the prices', readHistory(request, chain));
    return { network: chain.network, ...history };
  },
});
