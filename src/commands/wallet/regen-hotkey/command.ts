import { command } from '../../define/command.js';
import { replacing } from '../../options/key-making.js';
import { encryptHotkey, unlocking } from '../../options/password.js';
import { restoring } from '../../options/restoring.js';
import { hotkey, wallet, walletPath } from '../../options/wallet.js';
import { ifTakenBy } from '../replacing.js';
import { restoredOrigin } from '../restored-origin.js';
import { refusePasswordOfPlainHotkey, writeHotkey } from '../write-key.js';
import { hotkeyJson, type WrittenKey, writtenView } from '../written-key.js';

export const walletRegenHotkey = command({
  name: 'regen-hotkey',
  summary: 'Restore a hotkey from its mnemonic, its seed or a polkadot-js backup',
  effect: 'writes-keys',
  options: { wallet, hotkey, walletPath, ...restoring, encryptHotkey, ...unlocking, ...replacing },
  examples: [
    'wallet regen-hotkey --wallet alice --hotkey rig1',
    'wallet regen-hotkey --wallet alice --hotkey rig1 --seed-file ./seed',
    'wallet regen-hotkey --wallet alice --hotkey rig1 --keystore ./rig1.json --encrypt-hotkey',
    'wallet regen-hotkey --wallet alice --hotkey dev --uri //Alice//rig',
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
    await keys.refuseUnlessRestorable(name, ifTaken);
    const origin = await restoredOrigin(input, ctx);
    const prepared = await keys.prepareRestored(name, origin, ifTaken);
    const { root } = store;
    const stored = await writeHotkey(prepared, { root, name }, input, ctx);
    return { root, name, status: 'restored', ...stored, mnemonic: undefined };
  },
});
