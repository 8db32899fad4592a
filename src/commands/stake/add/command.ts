import { approve } from '../../approve.js';
import { command } from '../../define.js';
import { netuid } from '../../options/netuid.js';
import { signing } from '../../options/spending.js';
import { allowPartial, hotkeySs58, stakeAmount, tolerance } from '../../options/staking.js';
import { hotkey } from '../../options/wallet.js';
import { unlockColdkey } from '../../unlock.js';
import { positionOf } from '../position.js';
import { executeStakeAdd, prepareStakeAdd } from './execute.js';
import { planView, reportJson, reportView } from './view.js';

export const stakeAdd = command({
  name: 'add',
  summary: 'Stake TAO from a coldkey onto a hotkey in one subnet',
  effect: 'spends',
  options: { ...signing, netuid, hotkey, hotkeySs58, amount: stakeAmount, tolerance, allowPartial },
  examples: [
    'stake add --wallet alice --netuid 1 --amount 10',
    'stake add --netuid 1 --amount 2.5 --hotkey-ss58 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty --tolerance 1% --allow-partial',
  ],
  view: reportView,
  json: reportJson,
  block: ({ outcome }) => outcome.block,
  async run(input, ctx) {
    const position = await positionOf(input, ctx);
    const chain = await ctx.chain(input.network);
    const { amount, tolerance, allowPartial } = input;
    const plan = await prepareStakeAdd({ ...position, amount, tolerance, allowPartial }, chain);
    const view = planView(plan, chain.network);
    const signer = await approve(view, input, ctx, () => unlockColdkey(input, ctx));
    return executeStakeAdd(plan, chain, signer, ctx);
  },
});
