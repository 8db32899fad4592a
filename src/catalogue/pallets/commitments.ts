import type { PalletErrors } from '../entry.js';
import { runtimeDefect } from '../wording.js';

/** Commitments and Registry: data and identities that accounts publish. */
export const commitments: PalletErrors = {
  TooManyFieldsInCommitmentInfo: {
    meaning: 'the commitment has more fields than one may have',
    hint: 'use fewer fields',
  },
  AccountNotAllowedCommit: {
    meaning: 'only a hotkey with a uid on the subnet may commit there',
    hint: 'register it with `btcli subnet register`',
  },
  SpaceLimitExceeded: {
    meaning: 'the hotkey has published as much as it may in this epoch',
    hint: 'publish less, or wait for the next epoch',
  },
  UnexpectedUnreserveLeftover: {
    meaning: 'the deposit of the old commitment could not be given back in full',
    hint: runtimeDefect,
  },
};

export const registry: PalletErrors = {
  CannotRegister: {
    meaning: 'the account may not publish an identity',
    hint: 'sign with an account that is registered',
  },
  TooManyFieldsInIdentityInfo: {
    meaning: 'the identity has more fields than one may have',
    hint: 'use fewer fields',
  },
  NotRegistered: {
    meaning: 'the account has no identity to clear',
    hint: 'nothing is left to do',
  },
};
