import type { PalletErrors } from '../entry.js';
import { seeBalance, unraised, waitBlocks } from '../wording.js';

/** SubtensorModule: hotkeys, who owns them, how they are swapped, and delegates' takes. */
export const keys: PalletErrors = {
  HotKeyAccountNotExists: {
    meaning: 'the chain does not know the hotkey',
    hint: 'register it with `btcli subnet register`, or make it yours with `btcli wallet associate-hotkey`',
  },
  HotKeyNotRegisteredInNetwork: {
    meaning: 'the hotkey has no uid: on this subnet for an endpoint, on any subnet for an identity',
    hint: 'register it with `btcli subnet register`',
  },
  NonAssociatedColdKey: {
    meaning: 'the hotkey belongs to another coldkey, or to none',
    hint: 'use the wallet that owns it, or another hotkey',
  },
  CannotUseSystemAccount: {
    meaning: "the hotkey is one of the chain's own accounts",
    hint: 'use a hotkey of your wallet',
  },
  TransactorAccountShouldBeHotKey: {
    meaning: 'this call has to be signed by the hotkey',
    hint: unraised,
  },
  NewHotKeyIsSameWithOld: {
    meaning: 'the new hotkey is the old one',
    hint: 'name another hotkey',
  },
  NewHotKeyNotCleanForRootSwap: {
    meaning:
      'the new hotkey has stake or unclaimed dividends on root, so root dividends cannot be moved to it',
    hint: 'swap to a hotkey that never was on root, or give `btcli wallet swap-hotkey` a --netuid',
  },
  HotKeySetTxRateLimitExceeded: {
    meaning: 'the coldkey swapped a hotkey a short while ago',
    hint: waitBlocks,
  },
  HotKeySwapOnSubnetIntervalNotPassed: {
    meaning: 'the coldkey swapped a hotkey on this subnet too short a while ago',
    hint: '`btcli wallet swap-hotkey` with --dry-run says from which block on it may swap again',
  },
  NotEnoughBalanceToPaySwapHotKey: {
    meaning: 'the coldkey cannot pay what swapping a hotkey costs',
    hint: seeBalance,
  },
  HotKeyAlreadyDelegate: {
    meaning: 'the hotkey is a delegate already',
    hint: 'nothing is left to do',
  },
  DelegateTxRateLimitExceeded: {
    meaning: 'the take was raised a short while ago',
    hint: 'wait until the rate limit has passed; a take may be lowered at any time',
  },
  DelegateTakeTooLow: {
    meaning: 'the take is below the least, or on the wrong side of the present take',
    hint: 'raise to more or lower to less than the present take, inside the bounds',
  },
  DelegateTakeTooHigh: {
    meaning: 'the take is above the most the network allows',
    hint: 'choose a lower take',
  },
  InvalidIdentity: {
    meaning: 'a field of the identity is too long, or the EVM signature cannot be read',
    hint: 'shorten the field with `btcli wallet set-identity`; for an EVM key, sign the message again',
  },
  NotSenateMember: {
    meaning: 'only a member of the senate may do this',
    hint: 'the senate is gone in newer runtimes; there is nothing to do',
  },
  CouldNotJoinSenate: {
    meaning: 'the hotkey could not join the senate',
    hint: 'the senate is gone in newer runtimes; there is nothing to do',
  },
  EvmKeyAssociateRateLimitExceeded: {
    meaning: 'an EVM key was associated with this uid a short while ago',
    hint: waitBlocks,
  },
  UnableToRecoverPublicKey: {
    meaning: 'no EVM key can be recovered from the signature',
    hint: 'sign the message again with the EVM key',
  },
  InvalidRecoveredPublicKey: {
    meaning: 'the signature was made by another EVM key, or for another hotkey or block',
    hint: 'sign the hotkey and the block number that the call names, with that EVM key',
  },
  InvalidIpType: {
    meaning: 'the endpoint is said to be neither IPv4 nor IPv6',
    hint: 'serve an IPv4 or IPv6 address',
  },
  InvalidIpAddress: {
    meaning: "the endpoint's address cannot be reached from outside",
    hint: 'serve a public address, not a loopback one',
  },
  InvalidPort: {
    meaning: "the endpoint's port is 0",
    hint: 'serve a port from 1 to 65535',
  },
  ServingRateLimitExceeded: {
    meaning: 'the hotkey announced its endpoint a short while ago',
    hint: waitBlocks,
  },
};
