import { command } from '../../../define/command.js';
import { network } from '../../../options/network.js';
import { lineOf } from './line.js';
import { subnetsJson, subnetsView } from './view.js';

export const riskSubnets = command({
  name: 'risk subnets',
  summary:
    'Show which subnet is dissolved for the next new one, and how far the others are from it',
  effect: 'reads',
  options: { network },
  examples: ['subnet risk subnets', 'subnet risk subnets --network test --json'],
  schema: () => import('./schema.js'),
  rows: 'subnets',
  view: subnetsView,
  json: subnetsJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const eviction = await ctx.during('reading the subnets', chain.subnetEviction(at));
    const line = lineOf(eviction, at);
    return { network: chain.network, at, eviction, line, blockTime: chain.blockTime() };
  },
});
