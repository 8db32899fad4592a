import { resolveAccount } from '../../account.js';
import { operation } from '../../operation.js';
import { destAccount, hotkeyAccount } from '../../options/account.js';
import { destNetuid, movedAmount, originNetuid, wholePosition } from '../../options/movement.js';
import { noLimit, tolerance } from '../../options/staking.js';
import { hotkey } from '../../options/wallet.js';
import type { Request } from '../movement/request.js';
import { movementRoad } from '../movement/road.js';
import { positionOf } from '../position.js';
import { alphaAmount } from '../trade/alpha-amount.js';
import { priceRuleOf } from '../trade/price-rule.js';

export const stakeTransfer = operation({
  name: 'transfer',
  summary: 'Transfer stake to another coldkey, in the same subnet or another',
  signer: 'coldkey',
  calls: ['transferStake', 'swapStakeLimit'],
  options: {
    netuid: originNetuid,
    destNetuid,
    dest: destAccount,
    hotkey,
    hotkeySs58: hotkeyAccount,
    amount: movedAmount,
    all: wholePosition,
    tolerance,
    noLimit,
  },
  examples: [
    'stake transfer --netuid 1 --dest bob --amount 10',
    'stake transfer --netuid 1 --dest-netuid 5 --dest 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty --all',
  ],
  schema: () => import('./schema.js'),
  request: async ({ input, account, wallets, ctx }): Promise<Request> => {
    const from = await positionOf(input, account, wallets, ctx);
    const { address: coldkey } = await resolveAccount(input.dest, 'account', input, ctx);
    const to = { ...from, coldkey, netuid: input.destNetuid ?? input.netuid };
    return {
      kind: 'transfer',
      ...{ from, to },
      amount: alphaAmount(input, 'transfer'),
      rule: priceRuleOf(input),
    };
  },
  ...movementRoad,
});
