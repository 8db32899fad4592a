import { command } from '../../define/command.js';
import { replacing, scheme, showing } from '../../options/key-making.js';
import { encryptHotkey, unlocking } from '../../options/password.js';
import { hotkey, wallet, walletPath, words } from '../../options/wallet.js';
import { ifTakenBy } from '../replacing.js';
import { hotkeyBackup, showMnemonics } from '../show-mnemonics.js';
import { refusePasswordOfPlainHotkey, writeHotkey } from '../write-key.js';
import { hotkeyJson, type WrittenKey, writtenView } from '../written-key.js';

export const walletNewHotkey = command({
  name: 'new-hotkey',
  summary: 'Create a hotkey and no coldkey',
  effect: 'writes-keys',
  options: {
    wallet,
    hotkey,
    walletPath,
    words,
    scheme,
    encryptHotkey,
    ...unlocking,
    ...replacing,
    ...showing,
  },
  examples: [
    'wallet new-hotkey --wallet alice --hotkey rig1',
    'wallet new-hotkey --wallet miner --hotkey rig2 --words 24 --json',
    'wallet new-hotkey --wallet miner --hotkey rig3 --encrypt-hotkey --password-file ./password',
  ],
  schema: () => import('./schema.js'),
  view: writtenView,
  json: hotkeyJson,
  async run(input, ctx): Promise<WrittenKey<string>> {
    refusePasswordOfPlainHotkey(input);
    const name = { wallet: input.wallet, hotkey: input.hotkey };
    const store = await ctx.wallets(input.walletPath);
    const keys = await ctx.keys(input.walletPath);
    const ifTaken = await ifTakenBy(input, [name], store, ctx);
    const { words, scheme } = input;
    const prepared = await keys.prepareNew(name, { words, scheme, ifTaken });
    const { root } = store;
    const stored = await writeHotkey(prepared, { root, name }, input, ctx);
    await showMnemonics([hotkeyBackup(input.hotkey, prepared.mnemonic)], input, ctx);
    const mnemonic = input.revealMnemonic ? prepared.mnemonic : undefined;
    return { root, name, status: 'created', ...stored, mnemonic };
  },
});
