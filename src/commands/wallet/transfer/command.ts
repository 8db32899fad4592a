import { approve } from '../../approve.js';
import { command } from '../../define.js';
import { amount, dest, signing } from '../../options/spending.js';
import { unlockColdkey } from '../../unlock.js';
import { executeTransfer, prepareTransfer } from './execute.js';
import { planView, reportJson, reportView } from './view.js';

export const walletTransfer = command({
  name: 'transfer',
  summary: 'Send TAO from a coldkey to an address',
  effect: 'spends',
  options: { ...signing, dest, amount },
  examples: [
    'wallet transfer --wallet alice --dest 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty --amount 1.5',
    'wallet transfer --dest 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty --amount 2 --network test --yes --json',
  ],
  view: reportView,
  json: reportJson,
  block: ({ outcome }) => outcome.block,
  async run(input, ctx) {
    const wallets = await ctx.wallets(input.walletPath);
    const from = wallets.coldkeyAddress(input.wallet);
    const chain = await ctx.chain(input.network);
    const plan = await prepareTransfer({ from, dest: input.dest, amount: input.amount }, chain);
    const view = planView(plan, chain.network);
    const signer = await approve(view, input, ctx, () => unlockColdkey(input, ctx));
    return executeTransfer(plan, chain, signer, ctx);
  },
});
