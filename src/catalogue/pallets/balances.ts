import type { PalletErrors } from '../entry.js';
import { rootOnly, seeBalance } from '../wording.js';

/** Balances: TAO on accounts. */
export const balances: PalletErrors = {
  VestingBalance: {
    meaning: 'the TAO is still vesting and cannot be sent',
    hint: 'send less, or wait until it is free',
  },
  LiquidityRestrictions: {
    meaning: 'part of the balance is locked or reserved and cannot leave',
    hint: seeBalance,
  },
  InsufficientBalance: {
    meaning: 'the account has too little free TAO',
    hint: seeBalance,
  },
  ExistentialDeposit: {
    meaning: 'the receiver is a new account and would hold less than the existential deposit',
    hint: 'send at least the existential deposit to a new account',
  },
  Expendability: {
    meaning: 'the account would fall below the existential deposit and be closed',
    hint: 'send less, so that the deposit stays',
  },
  ExistingVestingSchedule: {
    meaning: 'the account has a vesting schedule already',
    hint: 'use another account',
  },
  DeadAccount: {
    meaning: 'the receiver is not an account yet',
    hint: 'send it the existential deposit first',
  },
  TooManyReserves: {
    meaning: 'the account has as many reserves as it may',
    hint: 'end a proxy, multisig or other deposit first',
  },
  TooManyHolds: {
    meaning: 'the account has as many holds as it may',
    hint: 'end what holds TAO before adding to it',
  },
  TooManyFreezes: {
    meaning: 'the account has as many freezes as it may',
    hint: 'end what freezes TAO before adding to it',
  },
  IssuanceDeactivated: {
    meaning: 'inactive issuance can no longer be changed',
    hint: rootOnly,
  },
  DeltaZero: {
    meaning: 'the issuance would change by nothing',
    hint: rootOnly,
  },
};
