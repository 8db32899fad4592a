import { refuse } from '../../../errors.js';
import { command } from '../../define/command.js';
import { mnemonicFile } from '../../options/restoring.js';
import { hotkeyInstead, wallet, walletPath } from '../../options/wallet.js';
import { backupJson, backupView } from './view.js';

export const walletVerifyBackup = command({
  name: 'verify-backup',
  summary: 'Check written-down words against a key; exit status 7 when they do not restore it',
  effect: 'reads',
  options: { wallet, hotkey: hotkeyInstead, walletPath, mnemonicFile },
  examples: [
    'wallet verify-backup --wallet alice',
    'wallet verify-backup --wallet alice --hotkey rig1 --mnemonic-file ./words',
  ],
  schema: () => import('./schema.js'),
  view: backupView,
  json: backupJson,
  async run(input, ctx) {
    const { wallet, hotkey } = input;
    const store = await ctx.wallets(input.walletPath);
    const address =
      hotkey === undefined ? store.coldkeyAddress(wallet) : store.hotkeyAddress(wallet, hotkey);
    const keys = await ctx.keys(input.walletPath);
    const words =
      input.mnemonicFile === undefined
        ? await (await ctx.prompts()).mnemonic('Mnemonic to check')
        : ctx.firstLine(input.mnemonicFile);
    if (keys.matchesBackup(words, address)) return { name: { wallet, hotkey }, address };
    throw refuse(
      'check-failed',
      `these words do not restore ${address}`,
      'one may be misspelt, or in another place, or they belong to another key',
    );
  },
});
