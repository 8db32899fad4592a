import { address, type RecordView, recordView, text } from '../../../format/view.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { KeyName } from '../../../wallet/keys.js';
import type { Data } from './schema.js';

/** A key whose file was written again. */
type Report = {
  readonly root: string;
  readonly name: KeyName;
  readonly address: Ss58;
  readonly protection: 'encrypted' | 'plain';
};

export const passwdView = ({ root, name, address: at, protection }: Report): RecordView =>
  recordView(`Wallet ${name.wallet} in ${root}`, [
    [name.hotkey === undefined ? 'Coldkey' : `Hotkey ${name.hotkey}`, address(at)],
    [
      '',
      text(protection === 'plain' ? 'stored plain' : 'stored encrypted, under the new password'),
    ],
  ]);

export const passwdJson = ({ root, name, address: at, protection }: Report): Data => ({
  path: root,
  wallet: name.wallet,
  hotkey: name.hotkey ?? null,
  address: at,
  protection,
});
