import { call } from '../../../frame/call.js';
import { ensureSigned } from '../../../frame/origin.js';
import { refTime } from '../../../types/weight.js';
import { deposit } from '../event.js';
import { addStake, addStakeLimit } from '../staking/add-stake.js';
import { burnStake, recycleStake } from '../staking/destroy-alpha.js';
import { account } from '../types/accounts.js';
import { alpha, maybeLimitPrice, netuid, tao } from '../types/amounts.js';

const args = { hotkey: account, amount: alpha, netuid };

/** Alpha that its holder gives up. */
export const alphaDestructionCalls = {
  recycle_alpha: call({
    index: 101,
    args,
    weight: refTime(172_139_000n, { reads: 13, writes: 6 }),
    run: (context, origin, { hotkey, amount, netuid }) => {
      recycleStake(context, { coldkey: ensureSigned(origin), hotkey, netuid }, amount);
    },
  }),
  burn_alpha: call({
    index: 102,
    args,
    weight: refTime(168_964_000n, { reads: 12, writes: 4 }),
    run: (context, origin, { hotkey, amount, netuid }) => {
      burnStake(context, { coldkey: ensureSigned(origin), hotkey, netuid }, amount);
    },
  }),
  add_stake_burn: call({
    index: 132,
    args: { hotkey: account, netuid, amount: tao, limit: maybeLimitPrice },
    weight: refTime(967_308_000n, { reads: 33, writes: 17 }),
    run: (context, origin, { hotkey, netuid, amount, limit }) => {
      const position = { coldkey: ensureSigned(origin), hotkey, netuid };
      const alpha =
        limit === undefined
          ? addStake(context, position, amount)
          : addStakeLimit(context, position, amount, { limitPrice: limit, allowPartial: false });
      burnStake(context, position, alpha);
      deposit(context, { tag: 'AddStakeBurn', value: { netuid, hotkey, amount, alpha } });
    },
  }),
};
