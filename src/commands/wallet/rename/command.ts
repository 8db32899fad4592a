import { command } from '../../define/command.js';
import { option } from '../../define/option.js';
import { yes } from '../../options/spending.js';
import { nameText } from '../../options/texts.js';
import { hotkeyInstead, wallet, walletPath } from '../../options/wallet.js';
import { confirmName } from '../confirm-name.js';
import { renamedJson, renamedView } from './view.js';

const to = option({
  flags: '--to <name>',
  summary: 'new name of the wallet, or of the hotkey when one is named',
  required: true,
  text: nameText('alice2'),
  parse: (name) => name,
});

export const walletRename = command({
  name: 'rename',
  summary: 'Give a wallet, or one of its hotkeys, another name',
  effect: 'writes-keys',
  options: { wallet, hotkey: hotkeyInstead, walletPath, to, yes },
  examples: [
    'wallet rename --wallet alice --to treasury',
    'wallet rename --wallet miner --hotkey rig1 --to rig2 --yes',
  ],
  schema: () => import('./schema.js'),
  view: renamedView,
  json: renamedJson,
  async run(input, ctx) {
    const { wallet, hotkey, to } = input;
    const { root } = await ctx.wallets(input.walletPath);
    const keys = await ctx.keys(input.walletPath);
    const what = hotkey === undefined ? `wallet ${wallet}` : `hotkey ${hotkey} of ${wallet}`;
    const confirm = input.yes ? wallet : undefined;
    await confirmName(`The ${what} will be called ${to}.`, wallet, { confirm }, ctx, '--yes');
    await keys.rename({ wallet, hotkey }, to);
    return { root, name: { wallet, hotkey }, to };
  },
});
