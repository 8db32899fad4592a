import type { Json } from '../../format/json.js';
import { address, type RecordView, recordView, text } from '../../format/view.js';
import type { Ss58 } from '../../units/ss58.js';
import type { KeyName } from '../../wallet/keys.js';

/** One key that a command put on the disk. */
export type WrittenKey = {
  /** The folder that holds the wallets. */
  readonly root: string;
  readonly name: KeyName;
  readonly address: Ss58;
  readonly status: 'created' | 'restored' | 'watched';
  readonly protection: 'encrypted' | 'plain' | 'absent';
};

/** Never names a mnemonic: a new one was shown once, on the terminal. */
export const writtenView = ({ root, name, address: at, ...key }: WrittenKey): RecordView =>
  recordView(`Wallet ${name.wallet} in ${root}`, [
    [name.hotkey === undefined ? 'Coldkey' : `Hotkey ${name.hotkey}`, address(at)],
    ['', text(key.status === 'watched' ? 'its address only' : `${key.status}, ${stored(key)}`)],
  ]);

const stored = ({ protection }: Pick<WrittenKey, 'protection'>) => `stored ${protection}`;

export const writtenJson = ({ root, name, ...key }: WrittenKey): Json => {
  const facts = { address: key.address, status: key.status, protection: key.protection };
  return {
    path: root,
    wallet: name.wallet,
    ...(name.hotkey === undefined
      ? { coldkey: facts }
      : { hotkey: { name: name.hotkey, ...facts } }),
  };
};
