import { operation } from '../../operation.js';
import {
  excludedHotkeys,
  excludedNetuids,
  heldHotkeys,
  someHotkeyAccounts,
  someHotkeys,
  someNetuids,
} from '../../options/positions.js';
import { noLimit, tolerance } from '../../options/staking.js';
import { confirmSales } from '../remove/confirm.js';
import { salesMoved } from '../remove/moved.js';
import { priceRuleOf } from '../trade/price-rule.js';
import { scopeOf } from '../trade/scope.js';
import { readFacts } from './facts.js';
import { exitCall, planExit } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const stakeExit = operation({
  name: 'exit',
  summary: 'Sell whole positions of a coldkey for TAO, as many as can be sold',
  signer: 'coldkey',
  calls: ['removeStakeFullLimit'],
  options: {
    netuid: someNetuids,
    excludeNetuid: excludedNetuids,
    hotkey: someHotkeys,
    hotkeySs58: someHotkeyAccounts,
    allHotkeys: heldHotkeys,
    excludeHotkey: excludedHotkeys,
    ...{ tolerance, noLimit },
  },
  examples: [
    'stake exit --wallet alice --netuid all --all-hotkeys',
    'stake exit --netuid 1,5 --hotkey rig1 --tolerance 2%',
  ],
  schema: () => import('./schema.js'),
  request: async ({ input, account, wallets, ctx }) => ({
    coldkey: account,
    scope: await scopeOf(input, 'held', wallets, ctx),
    rule: priceRuleOf(input),
  }),
  read: readFacts,
  call: exitCall,
  plan: planExit,
  card: cardOf,
  moved: (shown, now) =>
    salesMoved(
      shown.sales,
      now.sales,
      ({ position }) => shown.facts.pools.get(position.netuid)?.market.dynamic === true,
      false,
    ),
  confirm: confirmSales,
  view: didView,
  json: didJson,
});
