import type { PalletErrors } from '../entry.js';
import { rootOnly, runtimeDefect, seeBalance, waitBlocks } from '../wording.js';

/** Errors of no pallet: what the runtime says for any call. */
export const dispatch: PalletErrors = {
  Other: {
    meaning: 'the call failed for a reason the runtime only tells in words of its own',
    hint: 'look the transaction up in an explorer, and ask where the runtime is discussed',
  },
  CannotLookup: {
    meaning: 'the address in the call stands for no account',
    hint: 'check the addresses',
  },
  BadOrigin: {
    meaning: 'the signer may not do this',
    hint: 'a subnet obeys only the coldkey that owns it; see it with `btcli subnet list`',
  },
  Module: {
    meaning: 'a pallet refused the call with an error that is not named here',
    hint: 'look it up by its numbers, as in `btcli explain 7:10`',
  },
  ConsumerRemaining: {
    meaning: 'something on chain still rests on the account, so it cannot be closed',
    hint: 'end its stake, proxies and deposits first, or leave the existential deposit',
  },
  NoProviders: {
    meaning: 'the account has no existential deposit, so nothing can rest on it',
    hint: 'send TAO to the account first',
  },
  TooManyConsumers: {
    meaning: 'too much rests on the account already',
    hint: 'end a proxy, multisig or other deposit first',
  },
  Token: {
    meaning: 'the balance did not allow it',
    hint: seeBalance,
  },
  Arithmetic: {
    meaning: 'a sum in the runtime went out of its range',
    hint: 'check the amounts',
  },
  Transactional: {
    meaning: 'calls were nested too deep',
    hint: 'nest fewer batches and proxies',
  },
  Exhausted: {
    meaning: 'the runtime had no room left for this, such as in its block',
    hint: waitBlocks,
  },
  Corruption: {
    meaning: 'the state of the chain is damaged where the call needs it',
    hint: runtimeDefect,
  },
  Unavailable: {
    meaning: 'what the call needs is not there at the moment',
    hint: waitBlocks,
  },
  RootNotAllowed: {
    meaning: 'this call may not be made by root',
    hint: rootOnly,
  },
  Trie: {
    meaning: "a proof about the chain's state is not valid",
    hint: 'make the proof again',
  },
};

export const token: PalletErrors = {
  FundsUnavailable: {
    meaning: 'the account has too little TAO',
    hint: seeBalance,
  },
  OnlyProvider: {
    meaning: 'the TAO keeps the account alive while something rests on it, so it cannot leave',
    hint: 'leave the existential deposit on the account',
  },
  BelowMinimum: {
    meaning: 'the receiver would hold less than the existential deposit',
    hint: 'send at least the existential deposit to a new account',
  },
  CannotCreate: {
    meaning: "the receiver's account cannot be created",
    hint: 'send at least the existential deposit to a new account',
  },
  UnknownAsset: {
    meaning: 'the chain has no such asset',
    hint: 'check the call',
  },
  Frozen: {
    meaning: 'part of the balance is frozen',
    hint: seeBalance,
  },
  Unsupported: {
    meaning: 'the chain cannot do this with TAO',
    hint: 'check the call',
  },
  CannotCreateHold: {
    meaning: 'no TAO can be held on an account that is not there',
    hint: 'send TAO to the account first',
  },
  NotExpendable: {
    meaning: 'the account would fall below the existential deposit',
    hint: 'send less, so that the deposit stays',
  },
  Blocked: {
    meaning: 'the account may not receive',
    hint: 'send to another account',
  },
};

export const arithmetic: PalletErrors = {
  Underflow: {
    meaning: 'a sum in the runtime fell below zero',
    hint: 'check the amounts: more may be asked for than there is',
  },
  Overflow: {
    meaning: 'a sum in the runtime became too large',
    hint: 'check the amounts',
  },
  DivisionByZero: {
    meaning: 'the runtime divided by zero, as with an empty pool',
    hint: 'check that the subnet has been started, with `btcli subnet list`',
  },
};

export const transactional: PalletErrors = {
  LimitReached: {
    meaning: 'batches and proxies were nested too deep',
    hint: 'nest fewer of them',
  },
  NoLayer: {
    meaning: 'the runtime was to undo a change outside a transaction',
    hint: runtimeDefect,
  },
};

export const trie: PalletErrors = {
  InvalidStateRoot: {
    meaning: 'the proof is for another state of the chain',
    hint: 'make the proof again',
  },
  IncompleteDatabase: {
    meaning: 'the proof lacks a part',
    hint: 'make the proof again',
  },
  ValueAtIncompleteKey: {
    meaning: 'the proof has a value where none can be',
    hint: 'make the proof again',
  },
  DecoderError: {
    meaning: 'the proof cannot be read',
    hint: 'make the proof again',
  },
  InvalidHash: {
    meaning: 'a hash of the proof does not fit',
    hint: 'make the proof again',
  },
  DuplicateKey: {
    meaning: 'the proof names a key twice',
    hint: 'make the proof again',
  },
  ExtraneousNode: {
    meaning: 'the proof has a node too many',
    hint: 'make the proof again',
  },
  ExtraneousValue: {
    meaning: 'the proof has a value too many',
    hint: 'make the proof again',
  },
  ExtraneousHashReference: {
    meaning: 'the proof has a reference too many',
    hint: 'make the proof again',
  },
  InvalidChildReference: {
    meaning: 'a reference of the proof leads nowhere',
    hint: 'make the proof again',
  },
  ValueMismatch: {
    meaning: 'the proof is about another value',
    hint: 'make the proof again',
  },
  IncompleteProof: {
    meaning: 'the proof ends too soon',
    hint: 'make the proof again',
  },
  RootMismatch: {
    meaning: "the proof does not lead to the chain's state",
    hint: 'make the proof again',
  },
  DecodeError: {
    meaning: 'the proof cannot be read',
    hint: 'make the proof again',
  },
};
