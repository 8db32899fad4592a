import { type RecordView, recordView, text } from '../../../format/view.js';
import type { KeyName } from '../../../wallet/keys.js';
import type { Data } from './schema.js';

type Report = { readonly root: string; readonly name: KeyName; readonly folder: string };

export const archivedView = ({ root, name, folder }: Report): RecordView =>
  recordView(`Archived from ${root}`, [
    [
      name.hotkey === undefined
        ? `Wallet ${name.wallet}`
        : `Hotkey ${name.hotkey} of ${name.wallet}`,
      text(folder),
    ],
    ['', text('move it back to use it again')],
  ]);

export const archivedJson = ({ root, name, folder }: Report): Data => ({
  path: root,
  wallet: name.wallet,
  hotkey: name.hotkey ?? null,
  archived: folder,
});
