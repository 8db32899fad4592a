import { address, type RecordView, recordView, text } from '../../format/view.js';
import type { Ss58 } from '../../units/ss58.js';
import type { KeyName } from '../../wallet/keys.js';
import type { WrittenColdkey, WrittenHotkey } from './written-key-schema.js';

/** One key that a command put on the disk. */
export type WrittenKey<Hotkey extends KeyName['hotkey'] = KeyName['hotkey']> = {
  /** The folder that holds the wallets. */
  readonly root: string;
  readonly name: KeyName & { readonly hotkey: Hotkey };
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

const factsJson = ({ address: at, status, protection }: WrittenKey) => ({
  ...{ address: at, status, protection },
});

export const coldkeyJson = (key: WrittenKey): WrittenColdkey => ({
  path: key.root,
  wallet: key.name.wallet,
  coldkey: factsJson(key),
});

export const hotkeyJson = (key: WrittenKey<string>): WrittenHotkey => ({
  path: key.root,
  wallet: key.name.wallet,
  hotkey: { name: key.name.hotkey, ...factsJson(key) },
});
