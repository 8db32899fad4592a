import { command } from '../../../define/command.js';
import { atBlock } from '../../../options/block.js';
import { netuid } from '../../../options/netuid.js';
import { network } from '../../../options/network.js';
import { readMechanisms } from '../read.js';
import { countJson, countView } from './view.js';

export const subnetMechanismsCount = command({
  name: 'mechanisms count',
  summary: 'Show how many mechanisms a subnet has, and how many it may have',
  effect: 'reads',
  options: { network, netuid, at: atBlock },
  examples: ['subnet mechanisms count --netuid 2', 'subnet mechanisms count --netuid 2 --json'],
  schema: () => import('./schema.js'),
  view: countView,
  json: countJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const chain = await ctx.chain(input.network);
    return { network: chain.network, ...(await readMechanisms(input.netuid, chain, input.at)) };
  },
});
