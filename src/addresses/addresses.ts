import { refuse } from '../errors.js';
import type { AccountRef } from '../units/account-ref.js';
import type { Ss58 } from '../units/ss58.js';
import { type AddressBook, openAddressBook } from './book.js';
import { hotkeyLabel, type KnownWallets, walletAddresses } from './known-wallets.js';
import { type KnownAddress, lookAlike } from './look-alike.js';
import { bookLabel, type Role, resolveName } from './resolve-name.js';

/** An account that an argument meant, and how to call it if anything here knows it. */
export type Account = { readonly address: Ss58; readonly label: string | undefined };

/** What surrounds an argument that means an account. */
export type Asked = {
  /** Whose hotkeys a bare name may mean. */
  readonly wallet: string;
  readonly role: Role;
  /** Addresses the operator vouches for although they look like known ones. */
  readonly accepted: readonly Ss58[];
};

export type Addresses = {
  readonly book: AddressBook;
  /**
   * The account an argument means. Refuses a name that is unknown or ambiguous, and a written-out
   * address that begins and ends like a known one.
   */
  readonly resolve: (ref: AccountRef, asked: Asked) => Account;
  /** The same for an address that needs no resolving. */
  readonly check: (address: Ss58, accepted: readonly Ss58[]) => Account;
  /** What the address book or a wallet calls an address, if any does. */
  readonly labelOf: (address: Ss58) => string | undefined;
};

type Places = {
  /** Path of the address book. */
  readonly book: string;
  readonly wallets: KnownWallets;
  /** Addresses that earlier transactions named. */
  readonly earlier: () => readonly Ss58[];
};

export function openAddresses({ book: path, wallets, earlier }: Places): Addresses {
  const book = openAddressBook(path);
  const known = once(() => ({
    named: [
      ...book.list().map(({ name, address }) => ({ address, label: bookLabel(name) })),
      ...walletAddresses(wallets),
    ],
    earlier: earlier().map((address) => ({ address, label: 'one of an earlier transaction' })),
  }));
  const check: Addresses['check'] = (address, accepted) => checked(address, known(), accepted);
  return {
    book,
    check,
    labelOf: (address) => known().named.find((entry) => entry.address === address)?.label,
    resolve: (ref, { wallet, role, accepted }) => {
      switch (ref.kind) {
        case 'name':
          return resolveName(ref.name, wallet, role, { book, wallets });
        case 'hotkey':
          return {
            address: wallets.hotkeyAddress(ref.wallet, ref.hotkey),
            label: hotkeyLabel(ref.wallet, ref.hotkey),
          };
        case 'address':
          return check(ref.address, accepted);
      }
    },
  };
}

type Known = Readonly<Record<'named' | 'earlier', readonly KnownAddress[]>>;

function checked(address: Ss58, { named, earlier }: Known, accepted: readonly Ss58[]): Account {
  const isIt = (entry: KnownAddress) => entry.address === address;
  const itself = named.find(isIt);
  if (itself || earlier.some(isIt)) return { address, label: itself?.label };
  const [alike] = lookAlike(address, [...named, ...earlier]);
  if (!alike || accepted.includes(address)) return { address, label: undefined };
  throw refuse(
    'look-alike',
    `${address} begins and ends like ${alike.label}, ${alike.address}, but is another account`,
    `compare both, every character; if the first is meant, add --accept-lookalike ${address}`,
    { given: address, known: alike.address },
  );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
