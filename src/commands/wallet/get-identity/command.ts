import type { Context } from '../../../context.js';
import type { AccountRef } from '../../../units/account-ref.js';
import type { Ss58 } from '../../../units/ss58.js';
import { type AccountInput, resolveAccount } from '../../account.js';
import { command } from '../../define/command.js';
import { acceptLookalike, accountArgument } from '../../options/account.js';
import { network } from '../../options/network.js';
import { wallet, walletPath } from '../../options/wallet.js';
import { gotJson, gotView } from './view.js';

export const walletGetIdentity = command({
  name: 'get-identity',
  summary: 'Show what a coldkey says of itself, or the coldkey of any hotkey',
  effect: 'reads',
  arguments: [accountArgument],
  options: { network, wallet, walletPath, acceptLookalike },
  examples: [
    'wallet get-identity --wallet alice',
    'wallet get-identity 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY --json',
  ],
  schema: () => import('./schema.js'),
  view: gotView,
  json: gotJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const account = await accountOf(input, ctx);
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const [own, owner] = await Promise.all([
      chain.identityOf(account, at),
      chain.hotkeyOwner(account, at),
    ]);
    // Of a hotkey people know the address, but it is its coldkey that has an identity.
    const coldkey = own === undefined && owner !== undefined ? owner : account;
    const identity = coldkey === account ? own : await chain.identityOf(coldkey, at);
    return { network: chain.network, at, account, coldkey, identity };
  },
});

async function accountOf(
  input: AccountInput & { readonly account: AccountRef | undefined },
  ctx: Context,
): Promise<Ss58> {
  if (input.account) return (await resolveAccount(input.account, 'account', input, ctx)).address;
  return (await ctx.wallets(input.walletPath)).coldkeyAddress(input.wallet);
}
