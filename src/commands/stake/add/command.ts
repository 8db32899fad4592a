import { refuse } from '../../../errors.js';
import type { Rao } from '../../../units/money.js';
import { operation } from '../../operation.js';
import {
  excludedHotkeys,
  excludedNetuids,
  someHotkeyAccounts,
  someHotkeys,
  someNetuids,
  walletHotkeys,
} from '../../options/positions.js';
import {
  allowPartial,
  noLimit,
  stakeAmount,
  tolerance,
  wholeBalance,
} from '../../options/staking.js';
import { priceRuleOf } from '../trade/price-rule.js';
import { scopeOf } from '../trade/scope.js';
import { confirmStakeAdd } from './confirm.js';
import { readFacts } from './facts.js';
import { quoteMoved } from './moved.js';
import { planStakeAdd, stakeCall } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const stakeAdd = operation({
  name: 'add',
  summary: 'Stake TAO from a coldkey onto hotkeys, in one subnet or several',
  signer: 'coldkey',
  version: 2,
  calls: ['addStakeLimit', 'addStake'],
  options: {
    netuid: someNetuids,
    excludeNetuid: excludedNetuids,
    hotkey: someHotkeys,
    hotkeySs58: someHotkeyAccounts,
    allHotkeys: walletHotkeys,
    excludeHotkey: excludedHotkeys,
    amount: stakeAmount,
    all: wholeBalance,
    ...{ tolerance, allowPartial, noLimit },
  },
  examples: [
    'stake add --wallet alice --netuid 1 --amount 10',
    'stake add --netuid 1 --amount 2.5 --hotkey-ss58 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty --tolerance 1% --allow-partial',
    'stake add --netuid 1,5 --hotkey rig1,rig2 --amount 1',
    'stake add --netuid all --exclude-netuid 3 --all',
  ],
  schema: () => import('./schema.js'),
  request: async ({ input, account, wallets, ctx }) => {
    const amount = amountOf(input);
    const { nonce, tip, era, proxyFor, shield, noShield } = input;
    const paysFee = amount === 'all' && proxyFor === undefined;
    return {
      coldkey: account,
      scope: await scopeOf(input, 'of the wallet', wallets, ctx),
      amount,
      rule: priceRuleOf(input),
      ...(paysFee && {
        feeTerms: { ...{ tip, era, shield, noShield }, ...(nonce !== undefined && { nonce }) },
      }),
    };
  },
  read: readFacts,
  call: stakeCall,
  plan: planStakeAdd,
  card: cardOf,
  moved: quoteMoved,
  confirm: confirmStakeAdd,
  view: didView,
  json: didJson,
});

function amountOf(input: { readonly amount: Rao | undefined; readonly all: boolean }): Rao | 'all' {
  if (input.all && input.amount !== undefined) {
    throw refuse('bad-input', '--amount and --all exclude each other', 'keep one');
  }
  if (input.all) return 'all';
  if (input.amount !== undefined) return input.amount;
  throw refuse('bad-input', 'missing --amount <tao> or --all', 'say how much to stake');
}
