import { note, type TableView, text } from '../../../format/view.js';
import type { WalletEntry } from '../../../wallet/store.js';
import { keyCells } from '../list/view.js';

export const showView = (wallet: WalletEntry): TableView => ({
  kind: 'table',
  title: `Wallet ${wallet.name}`,
  columns: [
    { id: 'hotkey', title: 'Hotkey', sacrifice: 0 },
    { id: 'address', title: 'Address', sacrifice: 0 },
    { id: 'stored', title: 'Stored', sacrifice: 1 },
  ],
  rows: [
    [note('coldkey'), ...keyCells(wallet)],
    ...wallet.hotkeys.map((hotkey) => [text(hotkey.name), ...keyCells(hotkey)]),
  ],
  empty: 'no keys',
});
