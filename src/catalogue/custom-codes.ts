import type { Advice } from './entry.js';
import {
  disputeAtOnce,
  seeBalance,
  seeStake,
  seeSubnets,
  useOwner,
  waitBlocks,
} from './wording.js';

/** What a Subtensor node means by `Custom error: N`, and what to do about it. */
export type CustomCode = Advice & { readonly name: string };

/**
 * Reasons by which SubtensorTransactionExtension keeps a transaction out of the pool. The numbers
 * have not changed since spec 293; newer runtimes only added some.
 */
export const customCodes: Readonly<Record<number, CustomCode>> = {
  0: {
    name: 'ColdkeyInSwapSchedule',
    meaning:
      'a swap of this coldkey was announced, so it may sign nothing but the calls of that swap',
    hint: disputeAtOnce,
  },
  1: {
    name: 'StakeAmountTooLow',
    meaning: 'the stake is below the minimum: that of a trade, or that for setting weights',
    hint: 'stake more, or sell the whole position with --all',
  },
  2: { name: 'BalanceTooLow', meaning: 'the coldkey has too little TAO', hint: seeBalance },
  3: { name: 'SubnetNotExists', meaning: 'there is no such subnet', hint: seeSubnets },
  4: {
    name: 'HotkeyAccountDoesntExist',
    meaning: 'the chain does not know the hotkey',
    hint: 'only a hotkey that was registered on some subnet can hold stake',
  },
  5: {
    name: 'NotEnoughStakeToWithdraw',
    meaning: 'the position holds less than was asked for',
    hint: seeStake,
  },
  6: {
    name: 'RateLimitExceeded',
    meaning: 'a rate limit has not passed since the last weights, commit or new subnet',
    hint: waitBlocks,
  },
  7: {
    name: 'InsufficientLiquidity',
    meaning: "the subnet's pool cannot take a trade of this size",
    hint: 'trade less at a time; see the pool with `btcli subnet list`',
  },
  8: {
    name: 'SlippageTooHigh',
    meaning: 'the trade would move the price past its limit',
    hint: 'trade less, add --allow-partial, or allow more with --tolerance',
  },
  9: {
    name: 'TransferDisallowed',
    meaning: 'the owner of a subnet has switched off transfers of its stake to other coldkeys',
    hint: 'sell it with `btcli stake remove` and send the TAO with `btcli wallet transfer`',
  },
  10: {
    name: 'HotKeyNotRegisteredInNetwork',
    meaning: 'the hotkey has no uid on the subnet',
    hint: 'register it with `btcli subnet register`',
  },
  11: {
    name: 'InvalidIpAddress',
    meaning: "the endpoint's address cannot be reached from outside",
    hint: 'serve a public address, not a loopback one',
  },
  12: {
    name: 'ServingRateLimitExceeded',
    meaning: 'the hotkey announced its endpoint a short while ago',
    hint: waitBlocks,
  },
  13: {
    name: 'InvalidPort',
    meaning: "the endpoint's port is 0",
    hint: 'serve a port from 1 to 65535',
  },
  14: {
    name: 'ZeroMaxAmount',
    meaning: 'the price is past the limit, so nothing can be traded',
    hint: 'run the command again for the new price, or allow more with --tolerance',
  },
  15: {
    name: 'InvalidRevealRound',
    meaning: 'the drand round the weights would open in is over already',
    hint: 'commit again for a later round',
  },
  16: {
    name: 'CommitNotFound',
    meaning: 'nothing was committed with these weights and this salt',
    hint: 'reveal the very uids, weights, salt and version key that were committed',
  },
  17: {
    name: 'CommitBlockNotInRevealRange',
    meaning: 'the commit cannot be revealed in this block: it is too early, or too late for ever',
    hint: 'reveal it when its epoch comes; if that has passed, commit again',
  },
  18: {
    name: 'InputLengthsUnequal',
    meaning: 'the lists of the call differ in length',
    hint: 'give every list of the batch as many values',
  },
  19: {
    name: 'UidNotFound',
    meaning: 'the hotkey has no uid on the subnet, or the subnet no such uid',
    hint: 'find the uids and their hotkeys with `btcli subnet show`',
  },
  20: {
    name: 'EvmKeyAssociateRateLimitExceeded',
    meaning: 'an EVM key was associated with this uid a short while ago',
    hint: waitBlocks,
  },
  21: {
    name: 'ColdkeySwapDisputed',
    meaning: 'the swap of this coldkey is disputed, so it may sign nothing',
    hint: "the chain's governance has to settle it; keep proof of ownership ready",
  },
  22: {
    name: 'InvalidRealAccount',
    meaning: 'the account behind the proxy is not a valid one',
    hint: 'check the account that the proxy acts for',
  },
  23: {
    name: 'FailedShieldedTxParsing',
    meaning: 'the shielded transaction cannot be read',
    hint: 'encrypt and send it again',
  },
  24: {
    name: 'InvalidShieldedTxPubKeyHash',
    meaning: 'the shielded transaction was made for another key',
    hint: 'encrypt and send it again for the present key',
  },
  25: {
    name: 'NonAssociatedColdKey',
    meaning: 'the hotkey belongs to another coldkey',
    hint: useOwner,
  },
  26: {
    name: 'DelegateTakeTooLow',
    meaning: 'the take is below the least the network allows',
    hint: 'choose a higher take',
  },
  27: {
    name: 'DelegateTakeTooHigh',
    meaning: 'the take is above the most the network allows',
    hint: 'choose a lower take',
  },
  255: {
    name: 'BadRequest',
    meaning: 'the runtime refused it without a reason that has a number',
    hint: 'check every value of the call; an endpoint has to be IPv4 or IPv6',
  },
};
