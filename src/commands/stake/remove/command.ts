import { refuse } from '../../../errors.js';
import type { AlphaUnits } from '../../../units/money.js';
import { approve } from '../../approve.js';
import { command } from '../../define.js';
import { netuid } from '../../options/netuid.js';
import { signing } from '../../options/spending.js';
import {
  allowPartial,
  hotkeySs58,
  tolerance,
  unstakeAmount,
  wholeStake,
} from '../../options/staking.js';
import { hotkey } from '../../options/wallet.js';
import { unlockColdkey } from '../../unlock.js';
import { positionOf } from '../position.js';
import { executeStakeRemove, prepareStakeRemove } from './execute.js';
import { planView, reportJson, reportView } from './view.js';

export const stakeRemove = command({
  name: 'remove',
  summary: 'Sell stake of a coldkey on a hotkey in one subnet for TAO',
  effect: 'spends',
  options: {
    ...signing,
    ...{ netuid, hotkey, hotkeySs58, tolerance, allowPartial },
    amount: unstakeAmount,
    all: wholeStake,
  },
  examples: [
    'stake remove --wallet alice --netuid 1 --amount 10',
    'stake remove --netuid 1 --all --tolerance 1%',
  ],
  view: reportView,
  json: reportJson,
  block: ({ outcome }) => outcome.block,
  async run(input, ctx) {
    const amount = amountOf(input);
    const position = await positionOf(input, ctx);
    const chain = await ctx.chain(input.network);
    const { tolerance, allowPartial } = input;
    const plan = await prepareStakeRemove({ ...position, amount, tolerance, allowPartial }, chain);
    const view = planView(plan, chain.network);
    const signer = await approve(view, input, ctx, () => unlockColdkey(input, ctx));
    return executeStakeRemove(plan, chain, signer, ctx);
  },
});

function amountOf(input: { readonly amount: AlphaUnits | undefined; readonly all: boolean }) {
  if (input.all && input.amount !== undefined) {
    throw refuse('bad-input', '--amount and --all exclude each other', 'keep one');
  }
  if (input.all) return 'all';
  if (input.amount !== undefined) return input.amount;
  throw refuse('bad-input', 'missing --amount <alpha> or --all', 'say how much to sell');
}
