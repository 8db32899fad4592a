import { command } from '../../../define/command.js';
import { netuid } from '../../../options/netuid.js';
import { network } from '../../../options/network.js';
import { noSuchSubnet } from '../../refusals.js';
import { identityJson, identityView } from './view.js';

export const subnetIdentityGet = command({
  name: 'identity get',
  summary: 'Show what the owner says of a subnet',
  effect: 'reads',
  options: { network, netuid },
  examples: ['subnet identity get --netuid 2', 'subnet identity get --netuid 2 --json'],
  schema: () => import('./schema.js'),
  view: identityView,
  json: identityJson,
  block: ({ at }) => at,
  async run({ netuid: asked, ...input }, ctx) {
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const [subnet, identity] = await Promise.all([
      chain.subnet(asked, at),
      chain.subnetIdentity(asked, at),
    ]);
    if (!subnet) throw noSuchSubnet(asked);
    return { network: chain.network, at, subnet, identity };
  },
});
