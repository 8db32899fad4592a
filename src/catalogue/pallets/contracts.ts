import type { PalletErrors } from '../entry.js';
import { askContract, rootOnly, seeBalance, waitBlocks } from '../wording.js';

/** Contracts: ink! contracts and the calls to them. */
export const contracts: PalletErrors = {
  InvalidSchedule: {
    meaning: 'the schedule of costs is not a valid one',
    hint: rootOnly,
  },
  InvalidCallFlags: {
    meaning: 'the contract called another one with flags that exclude each other',
    hint: askContract,
  },
  OutOfGas: {
    meaning: 'the contract used up its gas limit, and all its changes were undone',
    hint: 'raise the gas limit',
  },
  OutputBufferTooSmall: {
    meaning: 'the contract gave too little room for an answer',
    hint: askContract,
  },
  TransferFailed: {
    meaning: 'the TAO could not be transferred, most likely for want of free balance',
    hint: seeBalance,
  },
  MaxCallDepthReached: {
    meaning: 'contracts called each other too deep',
    hint: askContract,
  },
  ContractNotFound: {
    meaning: 'there is no contract at the address',
    hint: 'check the address and the network',
  },
  CodeTooLarge: {
    meaning: 'the code of the contract is larger than the chain takes',
    hint: 'make the code smaller',
  },
  CodeNotFound: {
    meaning: 'no code of that hash was uploaded',
    hint: 'upload the code first',
  },
  CodeInfoNotFound: {
    meaning: 'the chain keeps no record about the code of that hash',
    hint: 'upload the code first',
  },
  OutOfBounds: {
    meaning: 'the contract named memory it does not have',
    hint: askContract,
  },
  DecodingFailed: {
    meaning: 'the contract gave or got data of another form than expected',
    hint: "check the message and its arguments against the contract's metadata",
  },
  ContractTrapped: {
    meaning: 'the contract stopped at an error of its own, and all its changes were undone',
    hint: 'check the message and its arguments; then ask the author of the contract',
  },
  ValueTooLarge: {
    meaning: 'the contract handled a value larger than the chain takes',
    hint: askContract,
  },
  TerminatedWhileReentrant: {
    meaning: 'the contract wanted to end while it was being called',
    hint: askContract,
  },
  InputForwarded: {
    meaning: 'the contract gave its input away and then asked for it',
    hint: askContract,
  },
  RandomSubjectTooLong: {
    meaning: 'the contract asked for randomness with too long a subject',
    hint: askContract,
  },
  TooManyTopics: {
    meaning: 'the contract gave an event too many topics',
    hint: askContract,
  },
  NoChainExtension: {
    meaning: 'the contract needs an extension the chain does not have',
    hint: 'deploy it on a chain that has it',
  },
  XCMDecodeFailed: {
    meaning: "the contract's XCM program cannot be read",
    hint: askContract,
  },
  DuplicateContract: {
    meaning: 'a contract of that address exists already',
    hint: 'deploy it with another salt',
  },
  TerminatedInConstructor: {
    meaning: 'the contract ended itself while it was being deployed',
    hint: askContract,
  },
  ReentranceDenied: {
    meaning: 'a contract was called again that does not allow it during its own call',
    hint: askContract,
  },
  StateChangeDenied: {
    meaning: 'the contract wanted to change something in a call that may only read',
    hint: 'call it in a way that may change state, or ask its author',
  },
  StorageDepositNotEnoughFunds: {
    meaning: 'the caller cannot pay the deposit for what the contract stores',
    hint: seeBalance,
  },
  StorageDepositLimitExhausted: {
    meaning: 'the contract stored more than the deposit limit of the call allows',
    hint: 'raise the storage deposit limit',
  },
  CodeInUse: {
    meaning: 'the code is used by a contract, so it cannot be removed',
    hint: 'end every contract that uses it first',
  },
  ContractReverted: {
    meaning: 'the contract ran to its end and undid its changes by its own choice',
    hint: 'read the value it returned: it says why',
  },
  CodeRejected: {
    meaning: 'the code is not valid for this chain',
    hint: 'build it with a toolchain the chain supports',
  },
  Indeterministic: {
    meaning: 'the code may give different results on different nodes, which is not allowed here',
    hint: askContract,
  },
  MigrationInProgress: {
    meaning: 'the contracts are being moved to a new version',
    hint: waitBlocks,
  },
  NoMigrationPerformed: {
    meaning: 'there was nothing to move to a new version',
    hint: 'nothing is left to do',
  },
  MaxDelegateDependenciesReached: {
    meaning: 'the contract depends on as many others as it may',
    hint: askContract,
  },
  DelegateDependencyNotFound: {
    meaning: 'the contract gave up a dependency it does not have',
    hint: askContract,
  },
  DelegateDependencyAlreadyExists: {
    meaning: 'the contract has this dependency already',
    hint: askContract,
  },
  CannotAddSelfAsDelegateDependency: {
    meaning: 'the contract cannot depend on itself',
    hint: askContract,
  },
  OutOfTransientStorage: {
    meaning: 'the contract used up its storage for one call',
    hint: askContract,
  },
};
