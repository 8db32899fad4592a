import { call } from '../../../frame/call.js';
import { ensureSigned } from '../../../frame/origin.js';
import { bool } from '../../../scale/primitives.js';
import { refTime } from '../../../types/weight.js';
import { deposit } from '../event.js';
import { moveStake } from '../staking/transition.js';
import { unstakeAll, unstakeAllAlpha } from '../staking/unstake-all.js';
import { account } from '../types/accounts.js';
import { alpha, limitPrice, netuid } from '../types/amounts.js';

const ends = { originNetuid: netuid, destinationNetuid: netuid };

/** Stake that goes to another subnet, hotkey or coldkey, or leaves all subnets at once. */
export const movementCalls = {
  unstake_all: call({
    index: 83,
    args: { hotkey: account },
    weight: refTime(26_830_000n, { reads: 6 }),
    run: (context, origin, { hotkey }) => {
      unstakeAll(context, { coldkey: ensureSigned(origin), hotkey });
    },
  }),
  unstake_all_alpha: call({
    index: 84,
    args: { hotkey: account },
    weight: refTime(700_873_000n, { reads: 43, writes: 25 }),
    run: (context, origin, { hotkey }) => {
      unstakeAllAlpha(context, { coldkey: ensureSigned(origin), hotkey });
    },
  }),
  move_stake: call({
    index: 85,
    args: { originHotkey: account, destinationHotkey: account, ...ends, alphaAmount: alpha },
    weight: refTime(216_061_000n, { reads: 19, writes: 7 }),
    run: (context, origin, args) => {
      const { originHotkey, destinationHotkey, originNetuid, destinationNetuid } = args;
      const coldkey = ensureSigned(origin);
      const worth = moveStake(context, {
        from: { coldkey, hotkey: originHotkey, netuid: originNetuid },
        to: { coldkey, hotkey: destinationHotkey, netuid: destinationNetuid },
        amount: args.alphaAmount,
      });
      const value = [
        coldkey,
        originHotkey,
        originNetuid,
        destinationHotkey,
        destinationNetuid,
        worth,
      ] as const;
      deposit(context, { tag: 'StakeMoved', value });
    },
  }),
  transfer_stake: call({
    index: 86,
    args: { destinationColdkey: account, hotkey: account, ...ends, alphaAmount: alpha },
    weight: refTime(258_541_000n, { reads: 19, writes: 6 }),
    run: (context, origin, args) => {
      const { destinationColdkey, hotkey, originNetuid, destinationNetuid } = args;
      const coldkey = ensureSigned(origin);
      const worth = moveStake(context, {
        from: { coldkey, hotkey, netuid: originNetuid },
        to: { coldkey: destinationColdkey, hotkey, netuid: destinationNetuid },
        amount: args.alphaAmount,
        asTransfer: true,
      });
      const value = [
        coldkey,
        destinationColdkey,
        hotkey,
        originNetuid,
        destinationNetuid,
        worth,
      ] as const;
      deposit(context, { tag: 'StakeTransferred', value });
    },
  }),
  swap_stake: call({
    index: 87,
    args: { hotkey: account, ...ends, alphaAmount: alpha },
    weight: refTime(742_019_000n, { reads: 47, writes: 24 }),
    run: (context, origin, { hotkey, originNetuid, destinationNetuid, alphaAmount }) => {
      const keys = { coldkey: ensureSigned(origin), hotkey };
      const worth = moveStake(context, {
        from: { ...keys, netuid: originNetuid },
        to: { ...keys, netuid: destinationNetuid },
        amount: alphaAmount,
      });
      const value = [keys.coldkey, hotkey, originNetuid, destinationNetuid, worth] as const;
      deposit(context, { tag: 'StakeSwapped', value });
    },
  }),
  swap_stake_limit: call({
    index: 90,
    args: { hotkey: account, ...ends, alphaAmount: alpha, limitPrice, allowPartial: bool },
    weight: refTime(944_515_000n, { reads: 47, writes: 24 }),
    run: (context, origin, { hotkey, originNetuid, destinationNetuid, ...order }) => {
      const keys = { coldkey: ensureSigned(origin), hotkey };
      const worth = moveStake(context, {
        from: { ...keys, netuid: originNetuid },
        to: { ...keys, netuid: destinationNetuid },
        amount: order.alphaAmount,
        limit: { price: order.limitPrice, allowPartial: order.allowPartial },
      });
      const value = [keys.coldkey, hotkey, originNetuid, destinationNetuid, worth] as const;
      deposit(context, { tag: 'StakeSwapped', value });
    },
  }),
};
