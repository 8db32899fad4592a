import { command } from '../../../define/command.js';
import { acceptLookalike, hotkeyAccount } from '../../../options/account.js';
import { anySubnets } from '../../../options/delegation.js';
import { network } from '../../../options/network.js';
import { hotkey, wallet, walletPath } from '../../../options/wallet.js';
import { chosenSubnets } from '../../chosen-subnets.js';
import { lookedAtHotkey } from '../../looked-at-hotkey.js';
import { readChildren } from './read.js';
import { childrenJson, childrenView } from './view.js';

export const stakeChildGet = command({
  name: 'child get',
  summary: 'Show to whom a hotkey lends its stake, now and soon, and what it keeps as a child',
  effect: 'reads',
  options: {
    ...{ network, wallet, walletPath, hotkey, hotkeySs58: hotkeyAccount, acceptLookalike },
    netuid: anySubnets,
  },
  examples: [
    'stake child get --wallet alice',
    'stake child get --hotkey-ss58 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY --netuid 1 --json',
  ],
  schema: () => import('./schema.js'),
  rows: 'children',
  view: childrenView,
  json: childrenJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const parent = await lookedAtHotkey(input, ctx);
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const netuids = await chosenSubnets(input.netuid, chain, at);
    return {
      network: chain.network,
      at,
      hotkey: parent,
      ...(await readChildren(parent, netuids, chain, at)),
    };
  },
});
