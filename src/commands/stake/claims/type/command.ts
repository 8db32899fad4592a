import { resolveAccount } from '../../../account.js';
import { command } from '../../../define/command.js';
import { acceptLookalike, account } from '../../../options/account.js';
import { network } from '../../../options/network.js';
import { wallet, walletPath } from '../../../options/wallet.js';
import { typeJson, typeView } from './view.js';

export const stakeClaimsType = command({
  name: 'claims type',
  summary: "Show what becomes of a coldkey's root claims",
  effect: 'reads',
  options: { network, wallet, walletPath, ss58: account, acceptLookalike },
  examples: ['stake claims type --wallet alice', 'stake claims type --wallet alice --json'],
  schema: () => import('./schema.js'),
  view: typeView,
  json: typeJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const coldkey = input.ss58
      ? (await resolveAccount(input.ss58, 'account', input, ctx)).address
      : (await ctx.wallets(input.walletPath)).coldkeyAddress(input.wallet);
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    return { network: chain.network, at, coldkey, kind: await chain.rootClaimKind(coldkey, at) };
  },
});
