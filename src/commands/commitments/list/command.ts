import { command } from '../../define/command.js';
import { netuid } from '../../options/netuid.js';
import { network } from '../../options/network.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import { listJson, listView } from './view.js';

export const commitmentsList = command({
  name: 'list',
  summary: 'List what hotkeys have committed on a subnet',
  effect: 'reads',
  options: { network, netuid },
  examples: ['commitments list --netuid 2', 'commitments list --netuid 2 --json'],
  schema: () => import('./schema.js'),
  rows: 'commitments',
  view: listView,
  json: listJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const [subnet, commitments] = await Promise.all([
      chain.subnet(input.netuid, at),
      chain.commitments(input.netuid, at),
    ]);
    if (!subnet) throw noSuchSubnet(input.netuid);
    return { network: chain.network, at, netuid: input.netuid, commitments };
  },
});
