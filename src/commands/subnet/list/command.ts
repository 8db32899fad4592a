import { command } from '../../define.js';
import { network } from '../../options/network.js';
import { listJson, listView } from './view.js';

export const subnetList = command({
  name: 'list',
  summary: 'List all subnets with their prices and pools',
  effect: 'reads',
  options: { network },
  examples: ['subnet list', 'subnet list --network test --json'],
  schema: () => import('./schema.js'),
  rows: 'subnets',
  view: listView,
  json: listJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const subnets = await ctx.during('reading the subnets', chain.subnets(at));
    return { network: chain.network, at, subnets };
  },
});
