import { command } from '../../define.js';
import { netuid } from '../../options/netuid.js';
import { network } from '../../options/network.js';
import { noSuchSubnet } from '../refusals.js';
import { showJson, showView } from './view.js';

export const subnetShow = command({
  name: 'show',
  summary: 'Show the metagraph of a subnet: every neuron and how it fares',
  effect: 'reads',
  options: { network, netuid },
  examples: ['subnet show --netuid 1', 'subnet show --netuid 4 --network test --json'],
  schema: () => import('./schema.js'),
  rows: 'neurons',
  view: showView,
  json: showJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const metagraph = await ctx.during('reading the metagraph', chain.metagraph(input.netuid, at));
    if (!metagraph) throw noSuchSubnet(input.netuid);
    return { network: chain.network, at, metagraph };
  },
});
