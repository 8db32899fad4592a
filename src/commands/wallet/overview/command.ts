import { resolveAccount } from '../../account.js';
import { command } from '../../define/command.js';
import { acceptLookalike, account } from '../../options/account.js';
import { oneNetuid } from '../../options/key-swap.js';
import { network } from '../../options/network.js';
import { wallet, walletPath } from '../../options/wallet.js';
import { hotkeyNames } from './names.js';
import { readNeurons } from './neurons.js';
import { overviewJson, overviewView } from './view.js';

export const walletOverview = command({
  name: 'overview',
  summary: 'Show how every hotkey of a coldkey does on every subnet',
  effect: 'reads',
  options: { network, wallet, walletPath, ss58: account, acceptLookalike, netuid: oneNetuid },
  examples: [
    'wallet overview --wallet alice',
    'wallet overview --wallet alice --netuid 1 --json',
    'wallet overview --ss58 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY --sort emission:desc',
  ],
  schema: () => import('./schema.js'),
  rows: 'neurons',
  view: overviewView,
  json: overviewJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const wallets = await ctx.wallets(input.walletPath);
    const coldkey = input.ss58
      ? (await resolveAccount(input.ss58, 'account', input, ctx)).address
      : wallets.coldkeyAddress(input.wallet);
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const read = await ctx.during(
      'reading the hotkeys',
      readNeurons(coldkey, input.netuid, chain, at),
    );
    const names = hotkeyNames(input.wallet, wallets);
    return { network: chain.network, at, coldkey, netuid: input.netuid, names, ...read };
  },
});
