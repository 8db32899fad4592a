import { command } from '../../define.js';
import { mnemonicFile, seedFile } from '../../options/restoring.js';
import { hotkey, wallet, walletPath } from '../../options/wallet.js';
import { restoredOrigin } from '../restored-origin.js';
import { writeHotkey } from '../write-key.js';
import { hotkeyJson, type WrittenKey, writtenView } from '../written-key.js';

export const walletRegenHotkey = command({
  name: 'regen-hotkey',
  summary: 'Restore a hotkey from its mnemonic or seed',
  effect: 'writes-keys',
  options: { wallet, hotkey, walletPath, mnemonicFile, seedFile },
  examples: [
    'wallet regen-hotkey --wallet alice --hotkey rig1',
    'wallet regen-hotkey --wallet alice --hotkey rig1 --seed-file ./seed',
  ],
  schema: () => import('./schema.js'),
  view: writtenView,
  json: hotkeyJson,
  async run(input, ctx): Promise<WrittenKey<string>> {
    const name = { wallet: input.wallet, hotkey: input.hotkey };
    const { root } = await ctx.wallets(input.walletPath);
    const keys = await ctx.keys(input.walletPath);
    keys.refuseUnlessRestorable(name);
    const prepared = keys.prepareRestored(name, await restoredOrigin(input, ctx));
    const stored = await writeHotkey(prepared, ctx);
    return { root, name, status: 'restored', ...stored };
  },
});
