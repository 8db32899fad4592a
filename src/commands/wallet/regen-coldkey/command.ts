import { command } from '../../define.js';
import { mnemonicFile, seedFile } from '../../options/restoring.js';
import { noPassword, passwordFile, wallet, walletPath } from '../../options/wallet.js';
import { refuseBothPasswords } from '../new-password.js';
import { restoredOrigin } from '../restored-origin.js';
import { coldkeyOf, writeColdkey } from '../write-key.js';
import { coldkeyJson, type WrittenKey, writtenView } from '../written-key.js';

export const walletRegenColdkey = command({
  name: 'regen-coldkey',
  summary: 'Restore a coldkey from its mnemonic or seed',
  effect: 'writes-keys',
  options: { wallet, walletPath, mnemonicFile, seedFile, passwordFile, noPassword },
  examples: [
    'wallet regen-coldkey --wallet alice',
    'wallet regen-coldkey --wallet alice --mnemonic-file ./words --password-file ./password',
  ],
  schema: () => import('./schema.js'),
  view: writtenView,
  json: coldkeyJson,
  async run(input, ctx): Promise<WrittenKey> {
    refuseBothPasswords(input);
    const name = coldkeyOf(input.wallet);
    const { root } = await ctx.wallets(input.walletPath);
    const keys = await ctx.keys(input.walletPath);
    keys.refuseUnlessRestorable(name);
    const prepared = keys.prepareRestored(name, await restoredOrigin(input, ctx));
    const stored = await writeColdkey(prepared, input, ctx);
    return { root, name, status: 'restored', ...stored };
  },
});
