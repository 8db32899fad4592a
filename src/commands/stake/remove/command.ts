import { refuse } from '../../../errors.js';
import type { AlphaUnits } from '../../../units/money.js';
import { operation } from '../../operation.js';
import { hotkeyAccount } from '../../options/account.js';
import { netuid } from '../../options/netuid.js';
import { allowPartial, tolerance, unstakeAmount, wholeStake } from '../../options/staking.js';
import { hotkey } from '../../options/wallet.js';
import { positionOf } from '../position.js';
import { confirmStakeRemove } from './confirm.js';
import { readFacts } from './facts.js';
import { planStakeRemove, quoteMoved, unstakeCall } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const stakeRemove = operation({
  name: 'remove',
  summary: 'Sell stake of a coldkey on a hotkey in one subnet for TAO',
  signer: 'coldkey',
  calls: ['removeStakeLimit'],
  options: {
    ...{ netuid, hotkey, hotkeySs58: hotkeyAccount, tolerance, allowPartial },
    amount: unstakeAmount,
    all: wholeStake,
  },
  examples: [
    'stake remove --wallet alice --netuid 1 --amount 10',
    'stake remove --netuid 1 --all --tolerance 1%',
  ],
  schema: () => import('./schema.js'),
  request: async ({ input, account, wallets, ctx }) => ({
    ...(await positionOf(input, account, wallets, ctx)),
    amount: amountOf(input),
    tolerance: input.tolerance,
    allowPartial: input.allowPartial,
  }),
  read: readFacts,
  call: (request, { price, stake }) => unstakeCall(request, price, stake),
  plan: planStakeRemove,
  card: cardOf,
  moved: quoteMoved,
  confirm: confirmStakeRemove,
  view: didView,
  json: didJson,
});

function amountOf(input: {
  readonly amount: AlphaUnits | undefined;
  readonly all: boolean;
}): AlphaUnits | 'all' {
  if (input.all && input.amount !== undefined) {
    throw refuse('bad-input', '--amount and --all exclude each other', 'keep one');
  }
  if (input.all) return 'all';
  if (input.amount !== undefined) return input.amount;
  throw refuse('bad-input', 'missing --amount <alpha> or --all', 'say how much to sell');
}
