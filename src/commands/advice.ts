import type { Advice } from './advice-entry.js';
import { registerAdvice } from './register/advice.js';
import { stakeAdvice } from './stake/advice.js';
import { subnetAdvice } from './subnet/advice.js';
import { weightsAdvice } from './weights/advice.js';

const advice: Readonly<Record<string, Advice>> = {
  ...registerAdvice,
  ...stakeAdvice,
  ...subnetAdvice,
  ...weightsAdvice,
  'Token.FundsUnavailable': {
    meaning: 'the account has too little TAO',
    hint: 'see what is free with `btcli wallet balance`',
  },
  'Token.NotExpendable': {
    meaning: 'the account would fall below the existential deposit',
    hint: 'send less, so that the deposit stays',
  },
  'Token.BelowMinimum': {
    meaning: 'the receiver would hold less than the existential deposit',
    hint: 'send at least the existential deposit to a new account',
  },
  'Token.Frozen': {
    meaning: 'part of the balance is frozen',
    hint: 'see what is free with `btcli wallet balance`',
  },
};

/** Advice for a dispatch error by its `Pallet.Name`, if there is some beyond the runtime's own words. */
export const adviceFor = (name: string): Advice | undefined => advice[name];
