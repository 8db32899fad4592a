import { command } from '../../define/command.js';
import { wallet, walletPath } from '../../options/wallet.js';
import { walletJson } from '../list/view.js';
import { showView } from './view.js';

export const walletShow = command({
  name: 'show',
  summary: 'Show one wallet: its coldkey and every hotkey, in full',
  effect: 'reads',
  options: { wallet, walletPath },
  examples: ['wallet show --wallet alice', 'wallet show --wallet alice --json'],
  schema: () => import('./schema.js'),
  rows: 'hotkeys',
  view: showView,
  json: walletJson,
  async run(input, ctx) {
    return (await ctx.wallets(input.walletPath)).find(input.wallet);
  },
});
