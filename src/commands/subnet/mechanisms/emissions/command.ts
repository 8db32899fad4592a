import { command } from '../../../define/command.js';
import { atBlock } from '../../../options/block.js';
import { netuid } from '../../../options/netuid.js';
import { network } from '../../../options/network.js';
import { readMechanisms } from '../read.js';
import { emissionsJson, emissionsView } from './view.js';

export const subnetMechanismsEmissions = command({
  name: 'mechanisms emissions',
  summary: 'Show what part of the emission of a subnet each of its mechanisms gives out',
  effect: 'reads',
  options: { network, netuid, at: atBlock },
  examples: [
    'subnet mechanisms emissions --netuid 2',
    'subnet mechanisms emissions --netuid 2 --json',
  ],
  schema: () => import('./schema.js'),
  rows: 'mechanisms',
  view: emissionsView,
  json: emissionsJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const chain = await ctx.chain(input.network);
    return { network: chain.network, ...(await readMechanisms(input.netuid, chain, input.at)) };
  },
});
