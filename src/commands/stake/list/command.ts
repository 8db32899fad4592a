import { resolveAccount } from '../../account.js';
import { command } from '../../define.js';
import { acceptLookalike, account } from '../../options/account.js';
import { network } from '../../options/network.js';
import { wallet, walletPath } from '../../options/wallet.js';
import { valuePositions } from './value.js';
import { listJson, listView } from './view.js';

export const stakeList = command({
  name: 'list',
  summary: 'Show where a coldkey has stake, and what it is worth in TAO',
  effect: 'reads',
  options: { network, wallet, walletPath, ss58: account, acceptLookalike },
  examples: [
    'stake list --wallet alice',
    'stake list --ss58 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY --json',
  ],
  schema: () => import('./schema.js'),
  rows: 'positions',
  view: listView,
  json: listJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const coldkey = input.ss58
      ? (await resolveAccount(input.ss58, 'account', input, ctx)).address
      : (await ctx.wallets(input.walletPath)).coldkeyAddress(input.wallet);
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const [positions, subnets] = await Promise.all([
      chain.positions(coldkey, at),
      chain.subnets(at),
    ]);
    return { network: chain.network, at, coldkey, positions: valuePositions(positions, subnets) };
  },
});
