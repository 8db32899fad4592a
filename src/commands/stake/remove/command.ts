import { operation } from '../../operation.js';
import {
  excludedHotkeys,
  excludedNetuids,
  heldHotkeys,
  someHotkeyAccounts,
  someHotkeys,
  someNetuids,
} from '../../options/positions.js';
import {
  allowPartial,
  noLimit,
  tolerance,
  unstakeAmount,
  wholeStake,
} from '../../options/staking.js';
import { alphaAmount } from '../trade/alpha-amount.js';
import { priceRuleOf } from '../trade/price-rule.js';
import { scopeOf } from '../trade/scope.js';
import { confirmSales } from './confirm.js';
import { readFacts } from './facts.js';
import { quoteMoved } from './moved.js';
import { planStakeRemove, unstakeCall } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const stakeRemove = operation({
  name: 'remove',
  summary: 'Sell stake of a coldkey for TAO, in one subnet or several',
  signer: 'coldkey',
  version: 2,
  calls: ['removeStakeLimit', 'removeStake'],
  options: {
    netuid: someNetuids,
    excludeNetuid: excludedNetuids,
    hotkey: someHotkeys,
    hotkeySs58: someHotkeyAccounts,
    allHotkeys: heldHotkeys,
    excludeHotkey: excludedHotkeys,
    amount: unstakeAmount,
    all: wholeStake,
    ...{ tolerance, allowPartial, noLimit },
  },
  examples: [
    'stake remove --wallet alice --netuid 1 --amount 10',
    'stake remove --netuid 1 --all --tolerance 1%',
    'stake remove --netuid all --all-hotkeys --exclude-netuid 0 --all',
  ],
  schema: () => import('./schema.js'),
  request: async ({ input, account, wallets, ctx }) => ({
    coldkey: account,
    scope: await scopeOf(input, 'held', wallets, ctx),
    amount: alphaAmount(input, 'sell'),
    rule: priceRuleOf(input),
  }),
  read: readFacts,
  call: unstakeCall,
  plan: planStakeRemove,
  card: cardOf,
  moved: quoteMoved,
  confirm: confirmSales,
  view: didView,
  json: didJson,
});
