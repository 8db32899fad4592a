import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import type { AccountRef } from '../../../units/account-ref.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { WalletStore } from '../../../wallet/store.js';

type Input = { readonly wallet: string; readonly hotkeySs58: AccountRef | undefined };

/** The addresses of all hotkeys of one wallet; says which of them have no readable one. */
export function hotkeysOfWallet(
  { wallet, hotkeySs58 }: Input,
  wallets: Pick<WalletStore, 'find'>,
  ctx: Pick<Context, 'warn'>,
): readonly Ss58[] {
  if (hotkeySs58 !== undefined) {
    throw refuse('bad-input', '--all and --hotkey-ss58 exclude each other', 'keep one');
  }
  const hotkeys = wallets.find(wallet).hotkeys;
  const silent = hotkeys.filter(({ address }) => address === undefined).map(({ name }) => name);
  if (silent.length > 0)
    ctx.warn(`no file gives the address of the hotkey ${silent.join(' and ')}`);
  return hotkeys.flatMap(({ address }) => address ?? []);
}
