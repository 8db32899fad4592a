import { operation } from '../../operation.js';
import { hotkeyAccount } from '../../options/account.js';
import { movedAmount, originNetuid, otherNetuid, wholePosition } from '../../options/movement.js';
import { noLimit, tolerance } from '../../options/staking.js';
import { hotkey } from '../../options/wallet.js';
import type { Request } from '../movement/request.js';
import { movementRoad } from '../movement/road.js';
import { positionOf } from '../position.js';
import { alphaAmount } from '../trade/alpha-amount.js';
import { priceRuleOf } from '../trade/price-rule.js';

export const stakeSwap = operation({
  name: 'swap',
  summary: 'Swap stake into another subnet, on the same hotkey',
  signer: 'coldkey',
  calls: ['swapStakeLimit', 'swapStake'],
  options: {
    netuid: originNetuid,
    destNetuid: otherNetuid,
    hotkey,
    hotkeySs58: hotkeyAccount,
    amount: movedAmount,
    all: wholePosition,
    tolerance,
    noLimit,
  },
  examples: [
    'stake swap --netuid 1 --dest-netuid 5 --amount 10',
    'stake swap --netuid 0 --dest-netuid 5 --all --tolerance 1%',
  ],
  schema: () => import('./schema.js'),
  request: async ({ input, account, wallets, ctx }): Promise<Request> => {
    const from = await positionOf(input, account, wallets, ctx);
    const to = { ...from, netuid: input.destNetuid };
    return {
      kind: 'swap',
      ...{ from, to },
      amount: alphaAmount(input, 'swap'),
      rule: priceRuleOf(input),
    };
  },
  ...movementRoad,
});
