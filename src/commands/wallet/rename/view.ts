import { type RecordView, recordView, text } from '../../../format/view.js';
import type { KeyName } from '../../../wallet/keys.js';
import type { Data } from './schema.js';

type Report = { readonly root: string; readonly name: KeyName; readonly to: string };

export const renamedView = ({ root, name, to }: Report): RecordView =>
  recordView(`Renamed in ${root}`, [
    [
      name.hotkey === undefined
        ? `Wallet ${name.wallet}`
        : `Hotkey ${name.hotkey} of ${name.wallet}`,
      text(`is now ${to}`),
    ],
  ]);

export const renamedJson = ({ root, name, to }: Report): Data => ({
  path: root,
  wallet: name.hotkey === undefined ? to : name.wallet,
  hotkey: name.hotkey === undefined ? null : to,
  was: name.hotkey ?? name.wallet,
});
