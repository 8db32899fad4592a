import { command } from '../../define/command.js';
import { netuids } from '../../options/netuid.js';
import { network } from '../../options/network.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import { costJson, costView } from './view.js';

export const registerCost = command({
  name: 'cost',
  summary: 'List what a uid costs on every subnet, and how many are free',
  effect: 'reads',
  options: { network, netuid: netuids },
  examples: ['register cost --sort price', 'register cost --netuid 1,4 --network test --json'],
  schema: () => import('./schema.js'),
  rows: 'subnets',
  view: costView,
  json: costJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const all = await ctx.during('reading the prices', chain.registrationOffers(at));
    const offers = input.netuid?.map((netuid) => {
      const offer = all.find((each) => each.netuid === netuid);
      if (!offer) throw noSuchSubnet(netuid);
      return offer;
    });
    return { network: chain.network, at, offers: offers ?? all };
  },
});
