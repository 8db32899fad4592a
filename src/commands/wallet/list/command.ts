import type { Context } from '../../../context.js';
import type { WalletEntry } from '../../../wallet/store.js';
import { command } from '../../define/command.js';
import { toggle } from '../../define/option.js';
import { network } from '../../options/network.js';
import { walletPath } from '../../options/wallet.js';
import { readHoldings } from '../holdings.js';
import { listJson, listView, type Report } from './view.js';

const balances = toggle({
  flags: '--balances',
  summary: 'ask the network what each coldkey has: free, staked and total',
});

export const walletList = command({
  name: 'list',
  summary: 'List the wallets of a folder with their addresses',
  effect: 'reads',
  options: { walletPath, balances, network },
  examples: ['wallet list', 'wallet list --wallet-path ./keys --json', 'wallet list --balances'],
  schema: () => import('./schema.js'),
  rows: 'wallets',
  view: listView,
  json: listJson,
  block: ({ holdings }) => holdings?.at,
  async run(input, ctx): Promise<Report> {
    const store = await ctx.wallets(input.walletPath);
    const wallets = store.list();
    const holdings = input.balances ? await holdingsOf(wallets, input.network, ctx) : undefined;
    return { root: store.root, wallets, holdings };
  },
});

async function holdingsOf(wallets: readonly WalletEntry[], on: string, ctx: Context) {
  const known = wallets.flatMap(({ address }) => (address === undefined ? [] : [address]));
  const addresses = [...new Set(known)];
  const chain = await ctx.chain(on);
  const at = await chain.head();
  const read = await readHoldings(addresses, chain, at);
  const byAddress = new Map(
    addresses.flatMap((address, index) => {
      const holding = read[index];
      return holding ? [[address, holding] as const] : [];
    }),
  );
  return { network: chain.network, at, byAddress };
}
