import type { Advice } from '../advice-entry.js';

const pastLimit: Advice = {
  meaning: 'the trade would have moved the price past the signed limit, so nothing was traded',
  hint: 'trade less, add --allow-partial, or allow more with --tolerance',
};
const poolTooSmall: Advice = {
  meaning: "the subnet's pool cannot take a trade of this size",
  hint: 'trade less at a time',
};

/** Dispatch errors of the staking calls, by `Pallet.Name`. */
export const stakeAdvice: Readonly<Record<string, Advice>> = {
  'SubtensorModule.SlippageTooHigh': pastLimit,
  'SubtensorModule.ZeroMaxStakeAmount': pastLimit,
  'Swap.PriceLimitExceeded': {
    meaning: 'the price was past the signed limit before the trade began, so nothing was traded',
    hint: 'run the command again for the new price, or allow more with --tolerance',
  },
  'SubtensorModule.InsufficientLiquidity': poolTooSmall,
  'Swap.InsufficientLiquidity': poolTooSmall,
  'Swap.ReservesTooLow': poolTooSmall,
  'Swap.SwapInputTooLarge': poolTooSmall,
  'SubtensorModule.AmountTooLow': {
    meaning: 'the trade is worth less than the minimum stake',
    hint: 'trade more, or sell the whole position with --all',
  },
  'SubtensorModule.NotEnoughBalanceToStake': {
    meaning: 'the coldkey has too little TAO',
    hint: 'see what is free with `btcli wallet balance`',
  },
  'SubtensorModule.InsufficientBalance': {
    meaning: 'the coldkey has too little TAO',
    hint: 'see what is free with `btcli wallet balance`',
  },
  'SubtensorModule.NotEnoughStakeToWithdraw': {
    meaning: 'the position holds less than was asked for',
    hint: 'see what there is with `btcli stake list`, or use --all',
  },
  'SubtensorModule.StakeUnavailable': {
    meaning: 'part of this stake is locked to back a hotkey',
    hint: 'sell less than what is not locked',
  },
  'SubtensorModule.HotKeyAccountNotExists': {
    meaning: 'the chain does not know the hotkey',
    hint: 'only a hotkey that was registered on some subnet can hold stake',
  },
  'SubtensorModule.SubnetNotExists': {
    meaning: 'there is no such subnet any more',
    hint: 'see them all with `btcli subnet list`',
  },
  'SubtensorModule.SubtokenDisabled': {
    meaning: 'the subnet has not been started, so its alpha cannot be traded',
    hint: 'its owner starts it with `btcli subnet start`',
  },
  'SubtensorModule.StakingOperationRateLimitExceeded': {
    meaning: 'this position was added to in the same block',
    hint: 'run the command again; the next block takes it',
  },
};
