/** What a Subtensor node means by `Custom error: N`, and what to do about it. */
export type CustomCode = {
  readonly name: string;
  readonly meaning: string;
  readonly hint?: string;
};

/**
 * Reasons by which SubtensorTransactionExtension keeps a transaction out of the pool. The numbers
 * have not changed since spec 293; newer runtimes only added some.
 */
export const customCodes: Readonly<Record<number, CustomCode>> = {
  0: {
    name: 'ColdkeyInSwapSchedule',
    meaning: 'the coldkey is about to be swapped for another',
    hint: 'only the swap itself may be signed until it is done or cleared',
  },
  1: {
    name: 'StakeAmountTooLow',
    meaning: 'the stake is below the minimum',
    hint: 'stake more, or sell the whole position with --all',
  },
  2: {
    name: 'BalanceTooLow',
    meaning: 'the coldkey has too little TAO',
    hint: 'see what is free with `btcli wallet balance`',
  },
  3: {
    name: 'SubnetNotExists',
    meaning: 'there is no such subnet',
    hint: 'see them all with `btcli subnet list`',
  },
  4: {
    name: 'HotkeyAccountDoesntExist',
    meaning: 'the chain does not know the hotkey',
    hint: 'only a hotkey that was registered on some subnet can hold stake',
  },
  5: {
    name: 'NotEnoughStakeToWithdraw',
    meaning: 'the position holds less than was asked for',
    hint: 'see what there is with `btcli stake list`',
  },
  6: {
    name: 'RateLimitExceeded',
    meaning: 'a rate limit has not passed since the last time',
    hint: 'wait some blocks and run the command again',
  },
  7: {
    name: 'InsufficientLiquidity',
    meaning: "the subnet's pool cannot take a trade of this size",
    hint: 'trade less at a time',
  },
  8: {
    name: 'SlippageTooHigh',
    meaning: 'the trade would move the price past its limit',
    hint: 'trade less, add --allow-partial, or allow more with --tolerance',
  },
  9: { name: 'TransferDisallowed', meaning: 'the subnet does not allow stake to be transferred' },
  10: {
    name: 'HotKeyNotRegisteredInNetwork',
    meaning: 'the hotkey is not registered on any subnet',
    hint: 'register it with `btcli subnet register`',
  },
  11: { name: 'InvalidIpAddress', meaning: 'the IP address cannot be reached from outside' },
  12: {
    name: 'ServingRateLimitExceeded',
    meaning: 'the hotkey announced itself a moment ago',
    hint: 'wait some blocks and run the command again',
  },
  13: { name: 'InvalidPort', meaning: 'the port is not a port' },
  14: {
    name: 'ZeroMaxAmount',
    meaning: 'the price is past the limit, so nothing can be traded',
    hint: 'run the command again for the new price, or allow more with --tolerance',
  },
  15: { name: 'InvalidRevealRound', meaning: 'the round to reveal in is over already' },
  16: { name: 'CommitNotFound', meaning: 'nothing was committed with these weights and this salt' },
  17: {
    name: 'CommitBlockNotInRevealRange',
    meaning: 'the commit cannot be revealed in this block: it is too early, or too late for ever',
  },
  18: { name: 'InputLengthsUnequal', meaning: 'the lists of the call differ in length' },
  19: { name: 'UidNotFound', meaning: 'the subnet has no such uid' },
  20: {
    name: 'EvmKeyAssociateRateLimitExceeded',
    meaning: 'an EVM key was associated a moment ago',
  },
  21: {
    name: 'ColdkeySwapDisputed',
    meaning: 'the swap of this coldkey is disputed, so nothing may be signed with it',
  },
  22: { name: 'InvalidRealAccount', meaning: 'the account behind the proxy is not a valid one' },
  23: { name: 'FailedShieldedTxParsing', meaning: 'the shielded transaction cannot be read' },
  24: {
    name: 'InvalidShieldedTxPubKeyHash',
    meaning: 'the shielded transaction was made for another key',
  },
  25: {
    name: 'NonAssociatedColdKey',
    meaning: 'the hotkey belongs to another coldkey',
    hint: 'use the wallet that owns it',
  },
  26: { name: 'DelegateTakeTooLow', meaning: 'the take is below the minimum' },
  27: { name: 'DelegateTakeTooHigh', meaning: 'the take is above the maximum' },
  255: { name: 'BadRequest', meaning: 'the runtime gives no reason' },
};
