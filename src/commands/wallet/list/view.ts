import type { Json } from '../../../format/json.js';
import { address, type Cell, note, type TableView, text } from '../../../format/view.js';
import type { WalletEntry } from '../../../wallet/store.js';

type Report = { readonly root: string; readonly wallets: readonly WalletEntry[] };

export const listView = ({ root, wallets }: Report): TableView => ({
  kind: 'table',
  title: `Wallets in ${root}`,
  columns: [
    { title: 'Wallet', sacrifice: 0 },
    { title: 'Hotkey', sacrifice: 0 },
    { title: 'Address', sacrifice: 0 },
    { title: 'Stored', sacrifice: 1 },
  ],
  rows: wallets.flatMap(({ name, hotkeys, ...coldkey }) => [
    [text(name), note('coldkey'), ...keyCells(coldkey)],
    ...hotkeys.map((hotkey) => [text(''), text(hotkey.name), ...keyCells(hotkey)]),
  ]),
  empty: 'none; create one with `btcli wallet create`',
});

type StoredKey = Pick<WalletEntry, 'address' | 'protection'>;

/** Address and protection of one key, as cells. */
export const keyCells = ({ address: known, protection }: StoredKey): readonly Cell[] => [
  known ? address(known) : note('unknown'),
  text(protection),
];

export const listJson = ({ root, wallets }: Report): Json => ({
  path: root,
  wallets: wallets.map(walletJson),
});

/** One wallet for scripts; an address that no file tells is null. */
export const walletJson = ({ name, address: coldkey, protection, hotkeys }: WalletEntry): Json => ({
  name,
  coldkey: { address: coldkey ?? null, protection },
  hotkeys: hotkeys.map((hotkey) => ({
    name: hotkey.name,
    address: hotkey.address ?? null,
    protection: hotkey.protection,
  })),
});
