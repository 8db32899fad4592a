import type { Context } from '../../context.js';
import type { Scheme } from '../../units/signer.js';
import type { Ss58 } from '../../units/ss58.js';
import type { KeyName } from '../../wallet/keys.js';
import type { WrittenKey } from './written-key.js';

type WatchInput = { readonly walletPath: string; readonly ss58: Ss58; readonly scheme: Scheme };

/** Writes the public half of a key that is kept elsewhere. */
export async function watchKey<Hotkey extends KeyName['hotkey']>(
  name: KeyName & { readonly hotkey: Hotkey },
  { walletPath, ss58: address, scheme }: WatchInput,
  ctx: Context,
): Promise<WrittenKey<Hotkey>> {
  const { root } = await ctx.wallets(walletPath);
  const keys = await ctx.keys(walletPath);
  await keys.watch(name, { address, scheme });
  return {
    root,
    name,
    address,
    scheme,
    status: 'watched',
    protection: 'absent',
    archived: undefined,
    mnemonic: undefined,
  };
}
