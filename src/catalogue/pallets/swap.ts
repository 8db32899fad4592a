import type { PalletErrors } from '../entry.js';
import { seeBalance, seeSubnets } from '../wording.js';

/** Swap: the pools in which alpha is bought and sold. */
export const swap: PalletErrors = {
  FeeRateTooHigh: {
    meaning: 'the fee is above the most a pool may take',
    hint: 'choose a lower fee rate',
  },
  InsufficientInputAmount: {
    meaning: 'too little was put in for the pool to give anything',
    hint: 'trade a larger amount',
  },
  InsufficientLiquidity: {
    meaning: "the subnet's pool cannot take a trade of this size",
    hint: 'trade less at a time; see the pool with `btcli subnet list`',
  },
  PriceLimitExceeded: {
    meaning: 'the price was past the signed limit before the trade began, so nothing was traded',
    hint: 'run the command again for the new price, or allow more with --tolerance',
  },
  InsufficientBalance: {
    meaning: 'the account has too little for this liquidity or trade',
    hint: seeBalance,
  },
  LiquidityNotFound: {
    meaning: 'there is no such liquidity position',
    hint: 'check the number of the position',
  },
  InvalidTickRange: {
    meaning: 'the lower price of the range is not below its upper price',
    hint: 'choose a lower price that is below the upper one',
  },
  MaxPositionsExceeded: {
    meaning: 'the account has as many liquidity positions as it may',
    hint: 'close one of them first',
  },
  TooManySwapSteps: {
    meaning: 'the trade would cross too many price ranges at once',
    hint: 'trade less at a time',
  },
  InvalidLiquidityValue: {
    meaning: 'the liquidity is too small to be a position',
    hint: 'provide more',
  },
  ReservesTooLow: {
    meaning: 'the pool holds too little, or the trade is so small that it gives nothing',
    hint: 'trade another amount; see the pool with `btcli subnet list`',
  },
  SubNetworkDoesNotExist: {
    meaning: 'there is no such subnet',
    hint: seeSubnets,
    renamed: 'MechanismDoesNotExist',
  },
  UserLiquidityDisabled: {
    meaning: 'the subnet takes no liquidity from users',
    hint: 'stake there with `btcli stake add` instead',
  },
  MechanismDoesNotExist: {
    meaning: 'there is no such subnet, or it has no pool',
    hint: seeSubnets,
  },
  SubtokenDisabled: {
    meaning: 'the subnet has not been started, so its alpha cannot be traded',
    hint: 'its owner starts it with `btcli subnet start`',
  },
  ReservesOutOfBalance: {
    meaning: 'one side of the pool is so much larger than the other that it gives no price',
    hint: 'trade nothing there; see the pool with `btcli subnet list`',
  },
  SwapInputTooLarge: {
    meaning: 'more was put in than a thousand times what the pool holds of it',
    hint: 'trade less at a time; see the pool with `btcli subnet list`',
  },
  Deprecated: {
    meaning: 'pools take no liquidity from users any more',
    hint: 'stake there with `btcli stake add` instead',
  },
};
