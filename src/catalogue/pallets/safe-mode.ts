import type { PalletErrors } from '../entry.js';
import { seeBalance } from '../wording.js';

/** SafeMode: the state in which the chain takes few calls. */
export const safeMode: PalletErrors = {
  Entered: {
    meaning: 'safe mode is on, so this cannot be done',
    hint: 'wait until it is over',
  },
  Exited: {
    meaning: 'safe mode is off, so there is nothing to extend or leave',
    hint: 'nothing is left to do',
  },
  NotConfigured: {
    meaning: 'this chain does not offer that part of safe mode',
    hint: 'an operator has no such call to make',
  },
  NoDeposit: {
    meaning: 'no deposit is held for this account and block',
    hint: 'check the account and the block of the deposit',
  },
  AlreadyDeposited: {
    meaning: 'the account has a deposit in safe mode already',
    hint: 'wait until it is released',
  },
  CannotReleaseYet: {
    meaning: 'the deposit is held for longer',
    hint: 'release it when its delay has passed',
  },
  CurrencyError: {
    meaning: 'the deposit could not be taken or given back',
    hint: seeBalance,
  },
};
