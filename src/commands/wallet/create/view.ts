import { address, note, type RecordView, recordView, text } from '../../../format/view.js';
import type { CreatedKey, CreatedWallet } from '../../../wallet/create.js';
import { mnemonicRow } from '../written-key.js';
import type { Data } from './schema.js';

type Report = {
  readonly root: string;
  readonly created: CreatedWallet;
  /** Whether the answer was asked to tell the mnemonics. */
  readonly reveals: boolean;
};

/** Never names the mnemonics: they were shown once, on the terminal. */
export const createdView = ({ root, created, reveals }: Report): RecordView =>
  recordView(`Wallet ${created.wallet} in ${root}`, [
    ['Coldkey', keyAddress(created.coldkey)],
    ['', keyState(created.coldkey)],
    [`Hotkey ${created.hotkeyName}`, keyAddress(created.hotkey)],
    ['', keyState(created.hotkey)],
    ...(created.archived === undefined ? [] : [['Old keys', text(created.archived)] as const]),
    ...(reveals ? [mnemonicRow] : []),
  ]);

const keyAddress = (key: CreatedKey) => (key.address ? address(key.address) : note('unknown'));

const keyState = (key: CreatedKey) =>
  key.status === 'kept' ? note('was there, kept as it was') : text(`new, stored ${key.protection}`);

export const createdJson = ({ root, created, reveals }: Report): Data => ({
  path: root,
  wallet: created.wallet,
  coldkey: keyJson(created.coldkey, reveals),
  hotkey: { name: created.hotkeyName, ...keyJson(created.hotkey, reveals) },
  archived: created.archived ?? null,
});

const keyJson = (key: CreatedKey, reveals: boolean) => ({
  address: key.address ?? null,
  status: key.status,
  ...(key.status === 'created' && { protection: key.protection }),
  ...(key.status === 'created' && reveals && { mnemonic: key.mnemonic }),
});
