import { operation } from '../../operation.js';
import { hotkeyAccount } from '../../options/account.js';
import { netuid } from '../../options/netuid.js';
import { allowPartial, stakeAmount, tolerance } from '../../options/staking.js';
import { hotkey } from '../../options/wallet.js';
import { positionOf } from '../position.js';
import { confirmStakeAdd } from './confirm.js';
import { readFacts } from './facts.js';
import { planStakeAdd, quoteMoved, stakeCall } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const stakeAdd = operation({
  name: 'add',
  summary: 'Stake TAO from a coldkey onto a hotkey in one subnet',
  signer: 'coldkey',
  calls: ['addStakeLimit'],
  options: {
    netuid,
    hotkey,
    hotkeySs58: hotkeyAccount,
    amount: stakeAmount,
    tolerance,
    allowPartial,
  },
  examples: [
    'stake add --wallet alice --netuid 1 --amount 10',
    'stake add --netuid 1 --amount 2.5 --hotkey-ss58 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty --tolerance 1% --allow-partial',
  ],
  schema: () => import('./schema.js'),
  request: async ({ input, account, wallets, ctx }) => ({
    ...(await positionOf(input, account, wallets, ctx)),
    amount: input.amount,
    tolerance: input.tolerance,
    allowPartial: input.allowPartial,
  }),
  read: readFacts,
  call: (request, { price }) => stakeCall(request, price),
  plan: planStakeAdd,
  card: cardOf,
  moved: quoteMoved,
  confirm: confirmStakeAdd,
  view: didView,
  json: didJson,
});
