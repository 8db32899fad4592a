import { command } from '../../define.js';
import { hotkey, wallet, walletPath, words } from '../../options/wallet.js';
import { hotkeyBackup, showMnemonics } from '../show-mnemonics.js';
import { writeHotkey } from '../write-key.js';
import { hotkeyJson, type WrittenKey, writtenView } from '../written-key.js';

export const walletNewHotkey = command({
  name: 'new-hotkey',
  summary: 'Create a hotkey and no coldkey',
  effect: 'writes-keys',
  options: { wallet, hotkey, walletPath, words },
  examples: [
    'wallet new-hotkey --wallet alice --hotkey rig1',
    'wallet new-hotkey --wallet miner --hotkey rig2 --words 24 --json',
  ],
  schema: () => import('./schema.js'),
  view: writtenView,
  json: hotkeyJson,
  async run(input, ctx): Promise<WrittenKey<string>> {
    const name = { wallet: input.wallet, hotkey: input.hotkey };
    const { root } = await ctx.wallets(input.walletPath);
    const keys = await ctx.keys(input.walletPath);
    const prepared = keys.prepareNew(name, input.words);
    const stored = await writeHotkey(prepared, ctx);
    await showMnemonics([hotkeyBackup(input.hotkey, prepared.mnemonic)], ctx);
    return { root, name, status: 'created', ...stored };
  },
});
