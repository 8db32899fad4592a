import { resolveAccount } from '../../../account.js';
import { command } from '../../../define/command.js';
import { acceptLookalike, account } from '../../../options/account.js';
import { anySubnets } from '../../../options/delegation.js';
import { network } from '../../../options/network.js';
import { wallet, walletPath } from '../../../options/wallet.js';
import { chosenSubnets } from '../../chosen-subnets.js';
import { autoJson, autoView } from './view.js';

export const stakeAutoGet = command({
  name: 'auto get',
  summary: "Show on which hotkey the chain stakes what a coldkey's miners earn",
  effect: 'reads',
  options: { network, wallet, walletPath, ss58: account, acceptLookalike, netuid: anySubnets },
  examples: ['stake auto get --wallet alice', 'stake auto get --wallet alice --netuid 1 --json'],
  schema: () => import('./schema.js'),
  rows: 'destinations',
  view: autoView,
  json: autoJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const coldkey = input.ss58
      ? (await resolveAccount(input.ss58, 'account', input, ctx)).address
      : (await ctx.wallets(input.walletPath)).coldkeyAddress(input.wallet);
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const netuids = await chosenSubnets(input.netuid, chain, at);
    const found = await chain.autoStakes(coldkey, netuids, at);
    const destinations = input.netuid === 'all' ? found.filter(({ hotkey }) => hotkey) : found;
    return { network: chain.network, at, coldkey, destinations };
  },
});
