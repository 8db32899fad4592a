import { command } from '../../define/command.js';
import { refuseTwoPasswords } from '../../given-password.js';
import { replacing } from '../../options/key-making.js';
import { noPassword, unlocking } from '../../options/password.js';
import { restoring } from '../../options/restoring.js';
import { wallet, walletPath } from '../../options/wallet.js';
import { ifTakenBy } from '../replacing.js';
import { restoredOrigin } from '../restored-origin.js';
import { coldkeyOf, writeColdkey } from '../write-key.js';
import { coldkeyJson, type WrittenKey, writtenView } from '../written-key.js';

export const walletRegenColdkey = command({
  name: 'regen-coldkey',
  summary: 'Restore a coldkey from its mnemonic, its seed or a polkadot-js backup',
  effect: 'writes-keys',
  options: { wallet, walletPath, ...restoring, ...unlocking, noPassword, ...replacing },
  examples: [
    'wallet regen-coldkey --wallet alice',
    'wallet regen-coldkey --wallet alice --mnemonic-file ./words --password-file ./password',
    'wallet regen-coldkey --wallet alice --keystore ./alice.json',
    'wallet regen-coldkey --wallet alice --uri //Alice --no-password',
  ],
  schema: () => import('./schema.js'),
  view: writtenView,
  json: coldkeyJson,
  async run(input, ctx): Promise<WrittenKey> {
    refuseTwoPasswords(input);
    const name = coldkeyOf(input.wallet);
    const store = await ctx.wallets(input.walletPath);
    const keys = await ctx.keys(input.walletPath);
    const ifTaken = await ifTakenBy(input, [name], store, ctx);
    await keys.refuseUnlessRestorable(name, ifTaken);
    const origin = await restoredOrigin(input, ctx);
    const prepared = await keys.prepareRestored(name, origin, ifTaken);
    const { root } = store;
    const stored = await writeColdkey(prepared, { root, name }, input, ctx);
    return { root, name, status: 'restored', ...stored, mnemonic: undefined };
  },
});
