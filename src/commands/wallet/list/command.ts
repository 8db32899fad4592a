import { command } from '../../define.js';
import { walletPath } from '../../options/wallet.js';
import { listJson, listView } from './view.js';

export const walletList = command({
  name: 'list',
  summary: 'List the wallets of a folder with their addresses',
  effect: 'reads',
  options: { walletPath },
  examples: ['wallet list', 'wallet list --wallet-path ./keys --json'],
  schema: () => import('./schema.js'),
  rows: 'wallets',
  view: listView,
  json: listJson,
  async run(input, ctx) {
    const store = await ctx.wallets(input.walletPath);
    return { root: store.root, wallets: store.list() };
  },
});
