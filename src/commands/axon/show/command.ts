import { chosenHotkey } from '../../chosen-hotkey.js';
import { command } from '../../define/command.js';
import { acceptLookalike, hotkeyAccount } from '../../options/account.js';
import { netuid } from '../../options/netuid.js';
import { network } from '../../options/network.js';
import { hotkey, wallet, walletPath } from '../../options/wallet.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import { servingJson, servingView } from './view.js';

export const axonShow = command({
  name: 'show',
  summary: 'Show where a hotkey says it can be reached on a subnet',
  effect: 'reads',
  options: {
    network,
    netuid,
    wallet,
    walletPath,
    hotkey,
    hotkeySs58: hotkeyAccount,
    acceptLookalike,
  },
  examples: ['axon show --netuid 2 --wallet miner', 'axon show --netuid 2 --hotkey rig1 --json'],
  schema: () => import('./schema.js'),
  view: servingView,
  json: servingJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const wallets = await ctx.wallets(input.walletPath);
    const of = await chosenHotkey(input, wallets, ctx);
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const serving = await chain.serving(input.netuid, of, at);
    if (!serving) throw noSuchSubnet(input.netuid);
    return { network: chain.network, at, netuid: input.netuid, hotkey: of, serving };
  },
});
