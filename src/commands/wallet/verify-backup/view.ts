import { address, type RecordView, recordView } from '../../../format/view.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { KeyName } from '../../../wallet/keys.js';
import type { Data } from './schema.js';

/** Words that restore the key; others are refused. */
type Report = { readonly name: KeyName; readonly address: Ss58 };

export const backupView = ({ name, address: at }: Report): RecordView =>
  recordView('The words restore this key', [
    [
      name.hotkey === undefined ? `Coldkey of ${name.wallet}` : `Hotkey ${name.hotkey}`,
      address(at),
    ],
  ]);

export const backupJson = ({ name, address: at }: Report): Data => ({
  matches: true,
  wallet: name.wallet,
  hotkey: name.hotkey ?? null,
  address: at,
});
