import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import type { CreatedWallet } from '../../../wallet/create.js';
import { passwordWeakness } from '../../../wallet/password-policy.js';
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
    await showMnemonics(created, ctx);
    return { root: store.root, created };
  },
});

/** The new coldkey's password; none when it stays plain or the coldkey exists already. */
async function choosePassword(input: Input, store: WalletStore, ctx: Context) {
  if (input.noPassword && input.passwordFile !== undefined) {
    throw refuse('bad-input', '--no-password and --password-file exclude each other', 'keep one');
  }
  const existing = store.list().find(({ name }) => name === input.wallet);
  const isThere = existing !== undefined && (existing.protection !== 'absent' || existing.address);
  if (input.noPassword || isThere) return undefined;
  if (input.passwordFile === undefined) {
    const prompts = await ctx.prompts();
    return prompts.newPassword('Password for the new coldkey', passwordWeakness);
  }
  const password = ctx.firstLine(input.passwordFile);
  if (password) return password;
  throw refuse(
    'bad-input',
    `the first line of ${input.passwordFile} is empty`,
    'put a password there',
  );
}

/** Mnemonics go to a terminal and nowhere else; without one they stay in the key files. */
async function showMnemonics(created: CreatedWallet, ctx: Context) {
  const prompts = await ctx.prompts();
  const keys = [
    [`The coldkey of ${created.wallet} can be restored from these words alone:`, created.coldkey],
    [`The hotkey ${created.hotkeyName} can be restored from these words:`, created.hotkey],
  ] as const;
  for (const [title, key] of keys) {
    if (!('mnemonic' in key)) continue;
    const answer = await prompts.showOnce(title, key.mnemonic.split(' '));
    if (answer === 'nobody-there') {
      ctx.warn('the mnemonics were not shown because no terminal is here; the key files keep them');
      return;
    }
  }
}
