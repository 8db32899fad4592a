import { approve } from '../../approve.js';
import { command } from '../../define.js';
import { netuid } from '../../options/netuid.js';
import { signing } from '../../options/spending.js';
import { unlockColdkey } from '../../unlock.js';
import { executeStart, prepareStart } from './execute.js';
import { planView, reportJson, reportView } from './view.js';

export const subnetStart = command({
  name: 'start',
  summary: 'Open your subnet for staking and emission, once',
  effect: 'spends',
  options: { ...signing, netuid },
  examples: [
    'subnet start --netuid 2 --wallet owner',
    'subnet start --netuid 2 --wallet owner --network local --yes --json',
  ],
  view: reportView,
  json: reportJson,
  block: ({ outcome }) => outcome.block,
  async run(input, ctx) {
    const wallets = await ctx.wallets(input.walletPath);
    const coldkey = wallets.coldkeyAddress(input.wallet);
    const chain = await ctx.chain(input.network);
    const plan = await prepareStart({ coldkey, netuid: input.netuid }, chain);
    const view = planView(plan, chain.network);
    const signer = await approve(view, input, ctx, () => unlockColdkey(input, ctx));
    return executeStart(plan, chain, signer, ctx);
  },
});
