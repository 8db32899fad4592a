import { command } from '../../define/command.js';
import { refuseTwoPasswords } from '../../given-password.js';
import { replacing, scheme, showing } from '../../options/key-making.js';
import { noPassword, unlocking } from '../../options/password.js';
import { wallet, walletPath, words } from '../../options/wallet.js';
import { ifTakenBy } from '../replacing.js';
import { coldkeyBackup, showMnemonics } from '../show-mnemonics.js';
import { coldkeyOf, writeColdkey } from '../write-key.js';
import { coldkeyJson, type WrittenKey, writtenView } from '../written-key.js';

export const walletNewColdkey = command({
  name: 'new-coldkey',
  summary: 'Create a coldkey and no hotkey',
  effect: 'writes-keys',
  options: {
    wallet,
    walletPath,
    words,
    scheme,
    ...unlocking,
    noPassword,
    ...replacing,
    ...showing,
  },
  examples: [
    'wallet new-coldkey --wallet alice',
    'wallet new-coldkey --wallet treasury --words 24 --password-file ./password',
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
    const { words, scheme } = input;
    const prepared = await keys.prepareNew(name, { words, scheme, ifTaken });
    const { root } = store;
    const stored = await writeColdkey(prepared, { root, name }, input, ctx);
    await showMnemonics([coldkeyBackup(input.wallet, prepared.mnemonic)], input, ctx);
    const mnemonic = input.revealMnemonic ? prepared.mnemonic : undefined;
    return { root, name, status: 'created', ...stored, mnemonic };
  },
});
