import type { PalletErrors } from '../entry.js';
import { rootOnly, seeBalance, seeStake, waitBlocks } from '../wording.js';

/** SubtensorModule: buying, selling and moving stake. */
export const staking: PalletErrors = {
  NotEnoughBalanceToStake: {
    meaning: 'the coldkey has too little TAO for this stake or this uid',
    hint: seeBalance,
  },
  InsufficientBalance: {
    meaning: 'the coldkey has too little TAO for what the call takes',
    hint: seeBalance,
  },
  BalanceWithdrawalError: {
    meaning: 'the TAO could not be taken from the coldkey',
    hint: seeBalance,
  },
  ZeroBalanceAfterWithdrawn: {
    meaning: 'taking this much would leave the coldkey below the existential deposit',
    hint: 'stake less, so that the deposit stays on the coldkey',
  },
  NotEnoughStake: {
    meaning: 'the coldkey has no stake to withdraw here',
    hint: seeStake,
  },
  NotEnoughStakeToWithdraw: {
    meaning: 'the position holds less than was asked for',
    hint: 'see what there is with `btcli stake list`, or use --all',
  },
  AmountTooLow: {
    meaning: 'the amount is zero, or worth less than the minimum stake',
    hint: 'trade more, or sell the whole position with --all',
  },
  InsufficientLiquidity: {
    meaning: "the subnet's pool cannot take a trade of this size",
    hint: 'trade less at a time; see the pool with `btcli subnet list`',
  },
  SlippageTooHigh: {
    meaning: 'the trade would have moved the price past the signed limit, so nothing was traded',
    hint: 'trade less, add --allow-partial, or allow more with --tolerance',
  },
  ZeroMaxStakeAmount: {
    meaning: 'the price was past the signed limit already, so nothing could be traded',
    hint: 'run the command again for the new price, or allow more with --tolerance',
  },
  TransferDisallowed: {
    meaning: 'the owner of a subnet has switched off transfers of its stake to other coldkeys',
    hint: 'sell it with `btcli stake remove` and send the TAO with `btcli wallet transfer`',
  },
  SubtokenDisabled: {
    meaning: 'the subnet has not been started, so its alpha cannot be traded',
    hint: 'its owner starts it with `btcli subnet start`',
  },
  SameNetuid: {
    meaning: 'the stake would move to where it is: same coldkey, same hotkey, same subnet',
    hint: 'name another hotkey, subnet or coldkey as the destination',
  },
  StakingRateLimitExceeded: {
    meaning: "the hotkey's stake was changed too often in a short time",
    hint: waitBlocks,
  },
  StakingOperationRateLimitExceeded: {
    meaning: 'this position was added to in the same block',
    hint: 'run the command again; the next block takes it',
  },
  AddStakeBurnRateLimitExceeded: {
    meaning: 'the owner of the subnet bought and burned alpha too short a while ago',
    hint: 'wait until the rate limit has passed',
  },
  PrecisionLoss: {
    meaning:
      'the amounts taken from the position and paid by the pool did not add up, so nothing was sold',
    hint: 'sell another amount, or the whole position with --all',
  },
  SameAutoStakeHotkeyAlreadySet: {
    meaning: 'emission of this subnet is staked to that hotkey already',
    hint: 'nothing is left to do, or name another hotkey',
  },
  NotEnoughAlphaOutToRecycle: {
    meaning: 'the subnet has less alpha outside its pool than was to be recycled',
    hint: 'recycle less',
  },
  CannotBurnOrRecycleOnRootSubnet: {
    meaning: 'root has no alpha that could be burned or recycled',
    hint: 'choose a subnet from 1 up',
  },
  InvalidNumRootClaim: {
    meaning: 'the wanted number of automatic root claims is above what the runtime takes',
    hint: rootOnly,
  },
  InvalidRootClaimThreshold: {
    meaning: 'the wanted threshold for root claims is above what the runtime takes',
    hint: 'choose a lower threshold; only the owner of the subnet or root sets it',
  },
  InvalidSubnetNumber: {
    meaning: 'a root claim names no subnet, or more of them than one call takes',
    hint: 'name between one and five subnets',
  },
};
