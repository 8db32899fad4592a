import { palletErrors } from '../../frame/failure.js';
import { param } from '../../scale/composite.js';
import { BALANCES_INDEX } from './event.js';

export const { type: balancesError, failure } = palletErrors(
  BALANCES_INDEX,
  { path: 'pallet_balances::pallet::Error', params: [param('T'), param('I')] },
  [
    'VestingBalance',
    'LiquidityRestrictions',
    'InsufficientBalance',
    'ExistentialDeposit',
    'Expendability',
    'ExistingVestingSchedule',
    'DeadAccount',
    'TooManyReserves',
    'TooManyHolds',
    'TooManyFreezes',
    'IssuanceDeactivated',
    'DeltaZero',
  ],
);
