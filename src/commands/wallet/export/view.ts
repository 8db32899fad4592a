import { address, type RecordView, recordView, text } from '../../../format/view.js';
import type { Scheme } from '../../../units/signer.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { KeyName } from '../../../wallet/keys.js';
import type { Data } from './schema.js';

type Report = {
  readonly name: KeyName;
  readonly address: Ss58;
  readonly scheme: Scheme;
  readonly file: string;
};

export const exportedView = ({ name, address: at, file }: Report): RecordView =>
  recordView(`Backup in ${file}`, [
    [
      name.hotkey === undefined ? `Coldkey of ${name.wallet}` : `Hotkey ${name.hotkey}`,
      address(at),
    ],
    ['', text('encrypted; it holds no mnemonic, so keep your words as well')],
  ]);

export const exportedJson = ({ name, address: at, scheme, file }: Report): Data => ({
  file,
  wallet: name.wallet,
  hotkey: name.hotkey ?? null,
  address: at,
  scheme,
});
