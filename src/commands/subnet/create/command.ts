import { approve } from '../../approve.js';
import { command } from '../../define.js';
import { signing } from '../../options/spending.js';
import { maxCost } from '../../options/subnet.js';
import { hotkey } from '../../options/wallet.js';
import { unlockColdkey } from '../../unlock.js';
import { executeCreation, prepareCreation } from './execute.js';
import { planView, reportJson, reportView } from './view.js';

export const subnetCreate = command({
  name: 'create',
  summary: 'Create a subnet; the coldkey owns it, the hotkey becomes its uid 0',
  effect: 'spends',
  options: { ...signing, hotkey, maxCost },
  examples: [
    'subnet create --wallet owner --network test',
    'subnet create --wallet owner --hotkey team --max-cost 1200 --network test --yes --json',
  ],
  view: reportView,
  json: reportJson,
  block: ({ outcome }) => outcome.block,
  async run(input, ctx) {
    const wallets = await ctx.wallets(input.walletPath);
    const request = {
      coldkey: wallets.coldkeyAddress(input.wallet),
      hotkey: wallets.hotkeyAddress(input.wallet, input.hotkey),
      maxCost: input.maxCost,
    };
    const chain = await ctx.chain(input.network);
    const plan = await prepareCreation(request, chain);
    const view = planView(plan, chain.network);
    const signer = await approve(view, input, ctx, () => unlockColdkey(input, ctx));
    return executeCreation(plan, chain, signer, ctx);
  },
});
