import { Refusal } from '../errors.js';
import type { Ss58 } from '../units/ss58.js';
import type { KnownAddress } from './look-alike.js';

type Key = { readonly name: string; readonly address: Ss58 | undefined };
export type KnownWallet = Key & { readonly hotkeys: readonly Key[] };

/** What resolving a name needs of a wallet folder. */
export type KnownWallets = {
  readonly list: () => readonly KnownWallet[];
  /** Refuses `not-found`. */
  readonly find: (wallet: string) => KnownWallet;
  readonly coldkeyAddress: (wallet: string) => Ss58;
  readonly hotkeyAddress: (wallet: string, hotkey: string) => Ss58;
};

/** The wallet of that name, undefined where there is none or none can be called so. */
export function findWallet(wallets: KnownWallets, name: string): KnownWallet | undefined {
  try {
    return wallets.find(name);
  } catch (reason) {
    const none = reason instanceof Refusal && ['not-found', 'bad-input'].includes(reason.code);
    if (none) return undefined;
    throw reason;
  }
}

/** Every address that some file of a wallet folder gives. */
export const walletAddresses = (wallets: KnownWallets): readonly KnownAddress[] =>
  wallets
    .list()
    .flatMap((wallet) => [
      labelled(wallet, coldkeyLabel(wallet.name)),
      ...wallet.hotkeys.map((hotkey) => labelled(hotkey, hotkeyLabel(wallet.name, hotkey.name))),
    ])
    .flat();

export const coldkeyLabel = (wallet: string): string => `wallet ${wallet}`;
export const hotkeyLabel = (wallet: string, hotkey: string): string =>
  `hotkey ${hotkey} of wallet ${wallet}`;

const labelled = ({ address }: Key, label: string): readonly KnownAddress[] =>
  address === undefined ? [] : [{ address, label }];
