import { resolveAccount } from '../../../account.js';
import { command } from '../../../define/command.js';
import { acceptLookalike, account } from '../../../options/account.js';
import { network } from '../../../options/network.js';
import { wallet, walletPath } from '../../../options/wallet.js';
import { locksJson, locksView } from './view.js';

export const stakeLockList = command({
  name: 'lock list',
  summary: "Show what of a coldkey's alpha is locked, for whom, and what is free",
  effect: 'reads',
  options: { network, wallet, walletPath, ss58: account, acceptLookalike },
  examples: [
    'stake lock list --wallet alice',
    'stake lock list --ss58 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY --json',
  ],
  schema: () => import('./schema.js'),
  rows: 'locks',
  view: locksView,
  json: locksJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const coldkey = input.ss58
      ? (await resolveAccount(input.ss58, 'account', input, ctx)).address
      : (await ctx.wallets(input.walletPath)).coldkeyAddress(input.wallet);
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const all = await chain.locks(coldkey, at);
    const locks = all.filter(({ locked }) => locked.units > 0n);
    return { network: chain.network, at, coldkey, locks };
  },
});
