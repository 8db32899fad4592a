import type { Context } from '../context.js';
import type { AccountRef } from '../units/account-ref.js';
import type { Ss58 } from '../units/ss58.js';
import type { WalletStore } from '../wallet/store.js';
import { type AccountInput, resolveAccount } from './account.js';

/** What a command offers beside that is about some hotkey. */
export type HotkeyInput = AccountInput & {
  readonly hotkey: string;
  readonly hotkeySs58: AccountRef | undefined;
};

/** The hotkey a command is about: the one that --hotkey-ss58 means, else the wallet's. */
export async function chosenHotkey(
  input: HotkeyInput,
  wallets: Pick<WalletStore, 'hotkeyAddress'>,
  ctx: Context,
): Promise<Ss58> {
  if (input.hotkeySs58 === undefined) return wallets.hotkeyAddress(input.wallet, input.hotkey);
  return (await resolveAccount(input.hotkeySs58, 'hotkey', input, ctx)).address;
}
