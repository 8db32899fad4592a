import { existsSync } from 'node:fs';
import { refuse } from '../../../errors.js';
import { command } from '../../define/command.js';
import { option } from '../../define/option.js';
import { backupPasswordFile, unlocking } from '../../options/password.js';
import { fileText } from '../../options/texts.js';
import { hotkeyInstead, wallet, walletPath } from '../../options/wallet.js';
import { signingPassword, whileUnlocking } from '../../unlock.js';
import { chosenPassword } from '../new-password.js';
import { exportedJson, exportedView } from './view.js';

const out = option({
  flags: '--out <file>',
  summary: 'new file for the backup',
  required: true,
  text: fileText,
  parse: (file) => file,
});

export const walletExport = command({
  name: 'export',
  summary: 'Write a key as an encrypted JSON backup that polkadot-js and other wallets read',
  effect: 'writes-keys',
  options: {
    wallet,
    hotkey: hotkeyInstead,
    walletPath,
    out,
    backupPasswordFile,
    ...unlocking,
  },
  examples: [
    'wallet export --wallet alice --out ./alice.json',
    'wallet export --wallet alice --hotkey rig1 --out ./rig1.json --backup-password-file ./password',
  ],
  schema: () => import('./schema.js'),
  view: exportedView,
  json: exportedJson,
  async run(input, ctx) {
    const { wallet, hotkey, out: file } = input;
    if (existsSync(file)) {
      throw refuse('already-exists', `${file} already exists`, 'choose another file with --out');
    }
    const keys = await ctx.keys(input.walletPath);
    const key = await whileUnlocking(signingPassword(input, ctx), ctx, (ask) =>
      keys.openForExport({ wallet, hotkey }, ask),
    );
    const passphrase = await chosenPassword(
      'Password for the backup',
      input.backupPasswordFile,
      '--backup-password-file',
      ctx,
    );
    await ctx.during('writing the backup', key.exportTo(file, passphrase));
    return { name: { wallet, hotkey }, address: key.address, scheme: key.scheme, file };
  },
});
