import { address, type Cell, ditto, note, type TableView, text } from '../../../format/view.js';
import type { WalletEntry } from '../../../wallet/store.js';
import type { ListData, WalletData } from './schema.js';

type Report = { readonly root: string; readonly wallets: readonly WalletEntry[] };

export const listView = ({ root, wallets }: Report): TableView => ({
  kind: 'table',
  title: `Wallets in ${root}`,
  columns: [
    { id: 'wallet', title: 'Wallet', sacrifice: 0 },
    { id: 'hotkey', title: 'Hotkey', sacrifice: 0 },
    { id: 'address', title: 'Address', sacrifice: 0 },
    { id: 'stored', title: 'Stored', sacrifice: 1 },
  ],
  rows: wallets.flatMap(({ name, hotkeys, ...coldkey }) => [
    [text(name), note('coldkey'), ...keyCells(coldkey)],
    ...hotkeys.map((hotkey) => [ditto(text(name)), text(hotkey.name), ...keyCells(hotkey)]),
  ]),
  empty: 'none; create one with `btcli wallet create`',
});

type StoredKey = Pick<WalletEntry, 'address' | 'protection'>;

/** Address and protection of one key, as cells. */
export const keyCells = ({ address: known, protection }: StoredKey): readonly Cell[] => [
  known ? address(known) : note('unknown'),
  text(protection),
];

export const listJson = ({ root, wallets }: Report): ListData => ({
  path: root,
  wallets: wallets.map(walletJson),
});

/** One wallet for scripts; an address that no file tells is null. */
export const walletJson = ({
  name,
  address: coldkey,
  protection,
  hotkeys,
}: WalletEntry): WalletData => ({
  name,
  coldkey: { address: coldkey ?? null, protection },
  hotkeys: hotkeys.map((hotkey) => ({
    name: hotkey.name,
    address: hotkey.address ?? null,
    protection: hotkey.protection,
  })),
});
