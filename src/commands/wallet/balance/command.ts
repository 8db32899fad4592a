import { command } from '../../define.js';
import { network } from '../../options/network.js';
import { ss58, wallet, walletPath } from '../../options/wallet.js';
import { balanceJson, balanceView } from './view.js';

export const walletBalance = command({
  name: 'balance',
  summary: 'Show the TAO of a coldkey or of any address',
  effect: 'reads',
  options: { network, wallet, walletPath, ss58 },
  examples: [
    'wallet balance --wallet alice',
    'wallet balance --ss58 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY --network test --json',
  ],
  schema: () => import('./schema.js'),
  view: balanceView,
  json: balanceJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const address =
      input.ss58 ?? (await ctx.wallets(input.walletPath)).coldkeyAddress(input.wallet);
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const [balance] = await chain.balances([address], at);
    if (!balance) throw new Error('the chain answered for another number of accounts');
    const label = input.ss58 ? undefined : input.wallet;
    return { network: chain.network, at, label, address, balance };
  },
});
