import type { PalletErrors } from '../entry.js';
import { askContract, waitBlocks } from '../wording.js';

/** EVM and Ethereum: transactions of the Ethereum side. */
export const evm: PalletErrors = {
  BalanceLow: {
    meaning: 'the account has too little TAO for the value and the gas',
    hint: "send TAO to the account's SS58 mirror address",
  },
  FeeOverflow: {
    meaning: 'gas limit times gas price is too large a number',
    hint: 'lower the gas limit or the gas price',
  },
  PaymentOverflow: {
    meaning: 'fee and value together are too large a number',
    hint: 'lower the gas price or the value',
  },
  WithdrawFailed: {
    meaning: 'the fee could not be taken from the account',
    hint: "send TAO to the account's SS58 mirror address",
  },
  GasPriceTooLow: {
    meaning: 'the gas price is below the base fee',
    hint: 'offer more per gas',
  },
  InvalidNonce: {
    meaning: "the nonce is not the account's next one",
    hint: 'ask the node for the nonce and sign again',
  },
  GasLimitTooLow: {
    meaning: 'the gas limit does not even cover the base cost of the transaction',
    hint: 'raise the gas limit',
  },
  GasLimitTooHigh: {
    meaning: 'the gas limit is more than a block has',
    hint: 'lower the gas limit',
  },
  InvalidChainId: {
    meaning: 'the transaction was signed for another chain',
    hint: 'sign it with the chain id of this network',
  },
  InvalidSignature: {
    meaning: 'the signature does not fit the transaction',
    hint: 'sign it again',
  },
  Reentrancy: {
    meaning: 'the EVM was called from inside the EVM in a way it does not allow',
    hint: askContract,
  },
  TransactionMustComeFromEOA: {
    meaning: 'the sender is a contract, and contracts do not sign',
    hint: 'send from an account with a key',
  },
  Undefined: {
    meaning: 'the EVM failed without saying why',
    hint: 'try the call with eth_call on the node to see more',
  },
  NotAllowed: {
    meaning: 'this account may not make the call',
    hint: 'an operator has no such call to make',
  },
  CreateOriginNotAllowed: {
    meaning: 'the address is not on the list of those that may deploy contracts',
    hint: "ask the chain's governance to be added",
  },
};

export const ethereum: PalletErrors = {
  InvalidSignature: {
    meaning: 'the signature does not fit the transaction',
    hint: 'sign it again',
  },
  PreLogExists: {
    meaning: 'the block holds Ethereum transactions of its own making, so it takes no others',
    hint: waitBlocks,
  },
};
