import type { Context } from '../../frame/context.js';
import { param } from '../../scale/composite.js';
import { u64 } from '../../scale/primitives.js';
import { as, type Static } from '../../scale/type.js';
import { flat, has, variant } from '../../scale/variant.js';
import { accountId } from '../../types/account.js';
import { depositEvent } from '../system/event.js';

export const BALANCES_INDEX = 5;

const account = as(accountId, 'T::AccountId');
const amount = as(u64, 'T::Balance');
const movement = { who: account, amount };

const balanceStatus = flat({ path: 'frame_support::traits::tokens::misc::BalanceStatus' }, [
  'Free',
  'Reserved',
]);

export const balancesEvent = variant(
  { path: 'pallet_balances::pallet::Event', params: [param('T'), param('I')] },
  {
    Endowed: has(0, { account, freeBalance: amount }),
    DustLost: has(1, { account, amount }),
    Transfer: has(2, { from: account, to: account, amount }),
    BalanceSet: has(3, { who: account, free: amount }),
    Reserved: has(4, movement),
    Unreserved: has(5, movement),
    ReserveRepatriated: has(6, {
      from: account,
      to: account,
      amount,
      destinationStatus: as(balanceStatus, 'Status'),
    }),
    Deposit: has(7, movement),
    Withdraw: has(8, movement),
    Slashed: has(9, movement),
    Minted: has(10, movement),
    Burned: has(11, movement),
    Suspended: has(12, movement),
    Restored: has(13, movement),
    Upgraded: has(14, { who: account }),
    Issued: has(15, { amount }),
    Rescinded: has(16, { amount }),
    Locked: has(17, movement),
    Unlocked: has(18, movement),
    Frozen: has(19, movement),
    Thawed: has(20, movement),
    TotalIssuanceForced: has(21, { old: amount, new: amount }),
  },
);

/** Adds one of this pallet's events to the block. */
export const deposit = (context: Context, event: Static<typeof balancesEvent>): void =>
  depositEvent(context, BALANCES_INDEX, balancesEvent, event);
