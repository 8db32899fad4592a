import { address, note, type RecordView, recordView, text } from '../../format/view.js';
import type { Scheme } from '../../units/signer.js';
import type { Ss58 } from '../../units/ss58.js';
import type { KeyName } from '../../wallet/keys.js';
import type { WrittenColdkey, WrittenEither, WrittenHotkey } from './written-key-schema.js';

/** One key that a command put on the disk. */
export type WrittenKey<Hotkey extends KeyName['hotkey'] = KeyName['hotkey']> = {
  /** The folder that holds the wallets. */
  readonly root: string;
  readonly name: KeyName & { readonly hotkey: Hotkey };
  readonly address: Ss58;
  readonly scheme: Scheme;
  readonly status: 'created' | 'restored' | 'watched';
  readonly protection: 'encrypted' | 'plain' | 'absent';
  /** The folder in the archive where the key of that name went, if there was one. */
  readonly archived: string | undefined;
  /** Only where the answer was asked to tell it. */
  readonly mnemonic: string | undefined;
};

/** Never names a mnemonic: a new one was shown once, on the terminal. */
export const writtenView = ({ root, name, address: at, ...key }: WrittenKey): RecordView =>
  recordView(`Wallet ${name.wallet} in ${root}`, [
    [name.hotkey === undefined ? 'Coldkey' : `Hotkey ${name.hotkey}`, address(at)],
    ['', text(key.status === 'watched' ? 'its address only' : `${key.status}, ${stored(key)}`)],
    ...(key.archived === undefined ? [] : [['Old key', text(key.archived)] as const]),
    ...(key.mnemonic === undefined ? [] : [mnemonicRow]),
  ]);

const stored = ({ protection, scheme }: Pick<WrittenKey, 'protection' | 'scheme'>) =>
  `stored ${protection}${scheme === 'sr25519' ? '' : `, ${scheme}`}`;

/** Stands where a mnemonic was asked for in an answer that people read. */
export const mnemonicRow = ['Mnemonic', note('told in the answer of --json only')] as const;

const factsJson = (key: WrittenKey) => ({
  address: key.address,
  scheme: key.scheme,
  status: key.status,
  protection: key.protection,
  archived: key.archived ?? null,
  ...(key.mnemonic !== undefined && { mnemonic: key.mnemonic }),
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

/** For a command that writes either. */
export const writtenJson = (key: WrittenKey): WrittenEither => {
  const { hotkey } = key.name;
  return hotkey === undefined
    ? coldkeyJson(key)
    : hotkeyJson({ ...key, name: { ...key.name, hotkey } });
};
