import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import { coldkeyPaths, hotkeyPaths } from '../../../wallet/keyfile-paths.js';
import type { CreatedWallet, IfTaken } from '../../../wallet/keys.js';
import type { WalletStore } from '../../../wallet/store.js';
import { command, type InputOf } from '../../define/command.js';
import { refuseTwoPasswords } from '../../given-password.js';
import { replacing, scheme, showing } from '../../options/key-making.js';
import { encryptHotkey, noPassword, unlocking } from '../../options/password.js';
import { hotkey, wallet, walletPath, words } from '../../options/wallet.js';
import { newKeyPassword } from '../new-password.js';
import { ifTakenBy } from '../replacing.js';
import { type Backup, coldkeyBackup, hotkeyBackup, showMnemonics } from '../show-mnemonics.js';
import { createdJson, createdView } from './view.js';

const options = {
  wallet,
  hotkey,
  walletPath,
  words,
  scheme,
  ...unlocking,
  noPassword,
  encryptHotkey,
  ...replacing,
  ...showing,
};
type Input = InputOf<typeof options>;

export const walletCreate = command({
  name: 'create',
  summary: 'Create a coldkey and a hotkey, or one more hotkey for a wallet',
  effect: 'writes-keys',
  options,
  examples: [
    'wallet create --wallet alice',
    'wallet create --wallet miner --hotkey rig1 --words 24 --password-file ./password',
    'wallet create --wallet alice --overwrite --confirm alice --password-file ./password',
  ],
  schema: () => import('./schema.js'),
  view: createdView,
  json: createdJson,
  async run(input, ctx) {
    refuseContradiction(input);
    const store = await ctx.wallets(input.walletPath);
    const { wallet, hotkey, words, scheme, revealMnemonic } = input;
    const names = [
      { wallet, hotkey: undefined },
      { wallet, hotkey },
    ];
    const ifTaken = await ifTakenBy(input, names, store, ctx);
    const password = await coldkeyPassword(input, ifTaken, store, ctx);
    const hotkeyPassword = await passwordOfHotkey(input, store, ctx);
    const keys = await ctx.keys(input.walletPath);
    const request = { wallet, hotkey, words, scheme, password, hotkeyPassword, ifTaken };
    const created = await ctx.during('writing the keys', keys.create(request));
    await showMnemonics(backupsOf(created), input, ctx);
    return { root: store.root, created, reveals: revealMnemonic };
  },
});

function refuseContradiction(input: Input): void {
  refuseTwoPasswords(input);
  if (!input.noPassword || !input.encryptHotkey) return;
  throw refuse(
    'bad-input',
    '--no-password and --encrypt-hotkey exclude each other',
    'make the two keys with new-coldkey and new-hotkey',
  );
}

/** The new coldkey's password; none when it stays plain or the coldkey exists already. */
async function coldkeyPassword(input: Input, ifTaken: IfTaken, store: WalletStore, ctx: Context) {
  const existing = store.list().find(({ name }) => name === input.wallet);
  const isThere = existing !== undefined && (existing.protection !== 'absent' || existing.address);
  if (isThere && ifTaken === 'refuse') return undefined;
  const { secret: path } = coldkeyPaths(store.root, input.wallet);
  return newKeyPassword(input, { title: `the coldkey of ${input.wallet}`, path }, ctx);
}

async function passwordOfHotkey(input: Input, store: WalletStore, ctx: Context) {
  const { wallet, hotkey } = input;
  if (!input.encryptHotkey) return undefined;
  const { secret: path } = hotkeyPaths(store.root, wallet, hotkey);
  return newKeyPassword(input, { title: `the hotkey ${hotkey} of ${wallet}`, path }, ctx);
}

function backupsOf({ wallet, hotkeyName, coldkey, hotkey }: CreatedWallet): readonly Backup[] {
  return [
    ...(coldkey.status === 'created' ? [coldkeyBackup(wallet, coldkey.mnemonic)] : []),
    ...(hotkey.status === 'created' ? [hotkeyBackup(hotkeyName, hotkey.mnemonic)] : []),
  ];
}
