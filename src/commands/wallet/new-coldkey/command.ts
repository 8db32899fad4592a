import { command } from '../../define.js';
import { noPassword, passwordFile, wallet, walletPath, words } from '../../options/wallet.js';
import { refuseBothPasswords } from '../new-password.js';
import { coldkeyBackup, showMnemonics } from '../show-mnemonics.js';
import { coldkeyOf, writeColdkey } from '../write-key.js';
import { coldkeyJson, type WrittenKey, writtenView } from '../written-key.js';

export const walletNewColdkey = command({
  name: 'new-coldkey',
  summary: 'Create a coldkey and no hotkey',
  effect: 'writes-keys',
  options: { wallet, walletPath, words, passwordFile, noPassword },
  examples: [
    'wallet new-coldkey --wallet alice',
    'wallet new-coldkey --wallet treasury --words 24 --password-file ./password',
  ],
  schema: () => import('./schema.js'),
  view: writtenView,
  json: coldkeyJson,
  async run(input, ctx): Promise<WrittenKey> {
    refuseBothPasswords(input);
    const name = coldkeyOf(input.wallet);
    const { root } = await ctx.wallets(input.walletPath);
    const keys = await ctx.keys(input.walletPath);
    const prepared = keys.prepareNew(name, input.words);
    const stored = await writeColdkey(prepared, input, ctx);
    await showMnemonics([coldkeyBackup(input.wallet, prepared.mnemonic)], ctx);
    return { root, name, status: 'created', ...stored };
  },
});
