import { resolveAccount } from '../../account.js';
import { operation } from '../../operation.js';
import { hotkeyAccount } from '../../options/account.js';
import {
  destHotkey,
  destNetuid,
  movedAmount,
  originNetuid,
  wholePosition,
} from '../../options/movement.js';
import { noLimit, tolerance } from '../../options/staking.js';
import { hotkey } from '../../options/wallet.js';
import type { Request } from '../movement/request.js';
import { movementRoad } from '../movement/road.js';
import { positionOf } from '../position.js';
import { alphaAmount } from '../trade/alpha-amount.js';
import { priceRuleOf } from '../trade/price-rule.js';

export const stakeMove = operation({
  name: 'move',
  summary: 'Move stake to another hotkey, in the same subnet or another',
  signer: 'coldkey',
  calls: ['moveStake', 'swapStakeLimit'],
  options: {
    netuid: originNetuid,
    destNetuid,
    destHotkey,
    hotkey,
    hotkeySs58: hotkeyAccount,
    amount: movedAmount,
    all: wholePosition,
    tolerance,
    noLimit,
  },
  examples: [
    'stake move --netuid 1 --dest-hotkey rig2 --all',
    'stake move --netuid 1 --dest-netuid 5 --dest-hotkey validator/main --amount 10 --tolerance 1%',
  ],
  schema: () => import('./schema.js'),
  request: async ({ input, account, wallets, ctx }): Promise<Request> => {
    const from = await positionOf(input, account, wallets, ctx);
    const { address: hotkey } = await resolveAccount(input.destHotkey, 'hotkey', input, ctx);
    const to = { ...from, hotkey, netuid: input.destNetuid ?? input.netuid };
    return {
      kind: 'move',
      ...{ from, to },
      amount: alphaAmount(input, 'move'),
      rule: priceRuleOf(input),
    };
  },
  ...movementRoad,
});
