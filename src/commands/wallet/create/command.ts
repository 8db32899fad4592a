import type { Context } from '../../../context.js';
import type { CreatedWallet } from '../../../wallet/create.js';
import type { WalletStore } from '../../../wallet/store.js';
import { command, type InputOf } from '../../define.js';
import {
  hotkey,
  noPassword,
  passwordFile,
  wallet,
  walletPath,
  words,
} from '../../options/wallet.js';
import { newColdkeyPassword, refuseBothPasswords } from '../new-password.js';
import { type Backup, coldkeyBackup, hotkeyBackup, showMnemonics } from '../show-mnemonics.js';
import { createdJson, createdView } from './view.js';

const options = { wallet, hotkey, walletPath, words, passwordFile, noPassword };
type Input = InputOf<typeof options>;

export const walletCreate = command({
  name: 'create',
  summary: 'Create a coldkey and a hotkey, or one more hotkey for a wallet',
  effect: 'writes-keys',
  options,
  examples: [
    'wallet create --wallet alice',
    'wallet create --wallet miner --hotkey rig1 --words 24 --password-file ./password',
  ],
  schema: () => import('./schema.js'),
  view: createdView,
  json: createdJson,
  async run(input, ctx) {
    const store = await ctx.wallets(input.walletPath);
    const password = await choosePassword(input, store, ctx);
    const keys = await ctx.keys(input.walletPath);
    const created = await ctx.during(
      'writing the keys',
      keys.create({ wallet: input.wallet, hotkey: input.hotkey, words: input.words, password }),
    );
    await showMnemonics(backupsOf(created), ctx);
    return { root: store.root, created };
  },
});

/** The new coldkey's password; none when it stays plain or the coldkey exists already. */
async function choosePassword(input: Input, store: WalletStore, ctx: Context) {
  refuseBothPasswords(input);
  const existing = store.list().find(({ name }) => name === input.wallet);
  const isThere = existing !== undefined && (existing.protection !== 'absent' || existing.address);
  return isThere ? undefined : newColdkeyPassword(input, ctx);
}

function backupsOf({ wallet, hotkeyName, coldkey, hotkey }: CreatedWallet): readonly Backup[] {
  return [
    ...(coldkey.status === 'created' ? [coldkeyBackup(wallet, coldkey.mnemonic)] : []),
    ...(hotkey.status === 'created' ? [hotkeyBackup(hotkeyName, hotkey.mnemonic)] : []),
  ];
}
