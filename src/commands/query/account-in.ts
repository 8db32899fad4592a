import type { Account } from '../../chain/runtime/runtime.js';
import type { Context } from '../../context.js';
import { parseAccountRef } from '../../units/account-ref.js';

/** What a word means where an account is asked for: an address as it stands, or a name's. */
export async function accountIn(
  { wallet, walletPath }: { readonly wallet: string; readonly walletPath: string },
  ctx: Context,
): Promise<Account> {
  const { resolve } = await ctx.addresses(walletPath);
  return (text) => {
    const ref = parseAccountRef(text);
    if (ref.kind === 'address') return ref.address;
    return resolve(ref, { wallet, role: 'account', accepted: [] }).address;
  };
}
