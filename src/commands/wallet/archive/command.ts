import { command } from '../../define/command.js';
import { yes } from '../../options/spending.js';
import { hotkeyInstead, wallet, walletPath } from '../../options/wallet.js';
import { confirmName } from '../confirm-name.js';
import { archivedJson, archivedView } from './view.js';

export const walletArchive = command({
  name: 'archive',
  summary: 'Move a wallet, or one of its hotkeys, out of the list; nothing is deleted',
  effect: 'writes-keys',
  options: { wallet, hotkey: hotkeyInstead, walletPath, yes },
  examples: [
    'wallet archive --wallet old',
    'wallet archive --wallet miner --hotkey rig1 --yes --json',
  ],
  schema: () => import('./schema.js'),
  view: archivedView,
  json: archivedJson,
  async run(input, ctx) {
    const { wallet, hotkey } = input;
    const { root } = await ctx.wallets(input.walletPath);
    const keys = await ctx.keys(input.walletPath);
    const what = hotkey === undefined ? `wallet ${wallet}` : `hotkey ${hotkey} of ${wallet}`;
    const confirm = input.yes ? wallet : undefined;
    await confirmName(`The ${what} will go to the archive.`, wallet, { confirm }, ctx, '--yes');
    const folder = await keys.archive({ wallet, hotkey });
    return { root, name: { wallet, hotkey }, folder };
  },
});
