import { newtype, param, struct } from '../../scale/composite.js';
import { u64, u128 } from '../../scale/primitives.js';
import { as, type Static } from '../../scale/type.js';

const balance = as(u64, 'Balance');

const extraFlags = newtype({ path: 'pallet_balances::types::ExtraFlags' }, u128);

/** An account's money, in rao: what it can spend, what is reserved, and what must not leave it. */
export const accountData = struct(
  { path: 'pallet_balances::types::AccountData', params: [param('Balance', u64)] },
  { free: balance, reserved: balance, frozen: balance, flags: extraFlags },
);
export type AccountData = Static<typeof accountData>;

// The top bit says that holds and freezes follow the present rules.
const PRESENT_RULES = 1n << 127n;

export const NO_MONEY: AccountData = { free: 0n, reserved: 0n, frozen: 0n, flags: PRESENT_RULES };
