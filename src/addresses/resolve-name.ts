import { refuse } from '../errors.js';
import { nearestName } from '../units/nearest-name.js';
import type { Ss58 } from '../units/ss58.js';
import type { AddressBook } from './book.js';
import { coldkeyLabel, findWallet, hotkeyLabel, type KnownWallets } from './known-wallets.js';

/** What an argument asks for: any account, or one that can only be a hotkey. */
export type Role = 'account' | 'hotkey';

/** An account a name may mean; its address is read only once no other is in question. */
type Candidate = { readonly label: string; readonly address: () => Ss58 };

export const bookLabel = (name: string): string => `${name} of the address book`;

type Places = { readonly book: AddressBook; readonly wallets: KnownWallets };

/**
 * What a bare name means. Refuses one that means nothing, or several accounts: money must not depend
 * on which place is looked into first.
 */
export function resolveName(
  name: string,
  wallet: string,
  role: Role,
  places: Places,
): { readonly address: Ss58; readonly label: string } {
  const candidates = candidatesFor(name, wallet, role, places);
  const [first, ...others] = candidates;
  if (!first) throw unknown(name, wallet, role, places);
  const address = first.address();
  if (others.every((other) => other.address() === address)) return { address, label: first.label };
  throw refuse(
    'bad-input',
    `${JSON.stringify(name)} means ${candidates.map(told).join(' and ')}`,
    'give the address that is meant, or wallet/hotkey for a hotkey',
  );
}

function candidatesFor(
  name: string,
  wallet: string,
  role: Role,
  { book, wallets }: Places,
): readonly Candidate[] {
  const isHotkey = findWallet(wallets, wallet)?.hotkeys.some((hotkey) => hotkey.name === name);
  const entry = book.list().find((candidate) => candidate.name === name);
  return [
    ...(role === 'account' && findWallet(wallets, name)
      ? [{ label: coldkeyLabel(name), address: () => wallets.coldkeyAddress(name) }]
      : []),
    ...(isHotkey
      ? [{ label: hotkeyLabel(wallet, name), address: () => wallets.hotkeyAddress(wallet, name) }]
      : []),
    ...(entry ? [{ label: bookLabel(name), address: () => entry.address }] : []),
  ];
}

function unknown(name: string, wallet: string, role: Role, { book, wallets }: Places) {
  const what = role === 'hotkey' ? `hotkey of wallet ${wallet}` : 'wallet, hotkey';
  const names = [
    ...(role === 'account' ? wallets.list().map((entry) => entry.name) : []),
    ...(findWallet(wallets, wallet)?.hotkeys ?? []).map((hotkey) => hotkey.name),
    ...book.list().map((entry) => entry.name),
  ];
  const near = nearestName(name, names);
  return refuse(
    'not-found',
    `there is no ${what} or address book entry called ${JSON.stringify(name)}`,
    near ? `did you mean ${near}?` : hintFor(name, role, wallets),
  );
}

function hintFor(name: string, role: Role, wallets: KnownWallets): string {
  const hotkey = role === 'hotkey' ? findWallet(wallets, name)?.hotkeys[0] : undefined;
  if (hotkey) return `${name} is a wallet; for one of its hotkeys write ${name}/${hotkey.name}`;
  return 'give an address, or see btcli wallet list and btcli addresses list';
}

const told = ({ label, address }: Candidate) => `${label} (${address()})`;
