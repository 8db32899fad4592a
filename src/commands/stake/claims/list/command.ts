import { resolveAccount } from '../../../account.js';
import { command } from '../../../define/command.js';
import { acceptLookalike, account } from '../../../options/account.js';
import { network } from '../../../options/network.js';
import { wallet, walletPath } from '../../../options/wallet.js';
import { claimsJson, claimsView } from './view.js';

export const stakeClaimsList = command({
  name: 'claims list',
  summary: "Show what a coldkey's root stake has earned on every subnet and not claimed yet",
  effect: 'reads',
  options: { network, wallet, walletPath, ss58: account, acceptLookalike },
  examples: [
    'stake claims list --wallet alice',
    'stake claims list --ss58 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY --json',
  ],
  schema: () => import('./schema.js'),
  rows: 'claims',
  view: claimsView,
  json: claimsJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const coldkey = input.ss58
      ? (await resolveAccount(input.ss58, 'account', input, ctx)).address
      : (await ctx.wallets(input.walletPath)).coldkeyAddress(input.wallet);
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const [claims, kind] = await Promise.all([
      chain.rootClaims(coldkey, at),
      chain.rootClaimKind(coldkey, at),
    ]);
    return { network: chain.network, at, coldkey, claims, kind };
  },
});
