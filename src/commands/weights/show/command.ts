import { command } from '../../define.js';
import { netuid } from '../../options/netuid.js';
import { network } from '../../options/network.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import { showJson, showView } from './view.js';

export const weightsShow = command({
  name: 'show',
  summary: 'Show the weights that the validators of a subnet have set',
  effect: 'reads',
  options: { network, netuid },
  examples: ['weights show --netuid 1', 'weights show --netuid 1 --network test --json'],
  schema: () => import('./schema.js'),
  rows: 'validators',
  view: showView,
  json: showJson,
  block: ({ at }) => at,
  async run({ network, netuid }, ctx) {
    const chain = await ctx.chain(network);
    const at = await chain.head();
    const rules = await chain.weightRules(netuid, at);
    if (!rules) throw noSuchSubnet(netuid);
    const validators = await chain.allWeights(netuid, at);
    return { network: chain.network, at, netuid, commitReveal: rules.commitReveal, validators };
  },
});
