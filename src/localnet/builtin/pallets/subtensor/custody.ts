import { least, subtractU64 } from '../../../../economy/unsigned.js';
import { toHex } from '../../../../units/hex.js';
import { type Netuid, type Rao, rao } from '../../../../units/money.js';
import type { Context } from '../../frame/context.js';
import { DispatchFailure } from '../../frame/failure.js';
import type { AccountId } from '../../types/account.js';
import { reducible } from '../balances/ledger.js';
import { dropWithdrawn, transfer, withdraw } from '../balances/money.js';
import { totalIssuance as balancesIssuance } from '../balances/storage.js';
import { authorOf } from '../transaction-payment/charge.js';
import { failure } from './errors.js';
import { totalIssuance } from './storage/emission.js';
import { netuid as netuidType } from './types/amounts.js';

const SUBNET_ACCOUNT_PREFIX = '0x6d6f646c73756274656e7372';

/** The account that holds all TAO staked in a subnet: "modlsubtensr", netuid, padding. */
export const subnetAccount = (netuid: Netuid): AccountId =>
  `${SUBNET_ACCOUNT_PREFIX}${toHex(netuidType.encode(netuid)).slice(2)}${'0'.repeat(36)}`;

/** Whether an account is one that holds a subnet's TAO. */
export const isSubnetAccount = (account: AccountId): boolean =>
  account.startsWith(SUBNET_ACCOUNT_PREFIX) && account.endsWith('0'.repeat(36));

/** Where burned TAO goes: "modlburntnsr", padded; nobody has its key. */
export const BURN_ACCOUNT: AccountId = `0x${'6d6f646c6275726e746e7372'.padEnd(64, '0')}`;

/** Rao an account could spend if it need not live. */
export const spendable = (context: Context, who: AccountId): Rao =>
  rao(reducible(context, who, 'expendable'));

/** Moves rao into a subnet, as much as the coldkey can give and live; returns how much that was. */
export function transferToSubnet(
  context: Context,
  netuid: Netuid,
  coldkey: AccountId,
  amount: Rao,
): Rao {
  if (amount === 0n) return amount;
  const moved = least(amount, rao(reducible(context, coldkey, 'preserve')));
  if (moved === 0n) throw failure('InsufficientBalance');
  transfer(context, coldkey, subnetAccount(netuid), moved, 'preserve');
  return moved;
}

/** Pays rao out of a subnet. */
export function transferFromSubnet(
  context: Context,
  netuid: Netuid,
  to: AccountId,
  amount: Rao,
): void {
  transferTao(context, subnetAccount(netuid), to, amount);
}

/** Moves rao from one account to another, which may end the first: SubtensorModule.transfer_tao. */
export function transferTao(context: Context, from: AccountId, to: AccountId, amount: Rao): void {
  if (amount > spendable(context, from)) throw failure('InsufficientBalance');
  transferExpendable(context, from, to, amount);
}

/** Hands all an account can spend to another; the account ends unless something is reserved. */
export function transferAll(context: Context, from: AccountId, to: AccountId): void {
  const amount = spendable(context, from);
  if (amount > 0n) transferExpendable(context, from, to, amount);
}

/** Destroys rao of a coldkey that keeps at least its deposit: SubtensorModule.recycle_tao. */
export function recycleTao(context: Context, coldkey: AccountId, amount: Rao): void {
  if (amount > reducible(context, coldkey, 'preserve')) throw failure('InsufficientBalance');
  const { storage } = context;
  totalIssuance.set(storage, subtractU64(totalIssuance.get(storage), amount));
  withdraw(context, coldkey, amount);
  dropWithdrawn(context, amount);
}

// Dust that a transfer destroys leaves the pallet's own count as well.
function transferExpendable(context: Context, from: AccountId, to: AccountId, amount: Rao): void {
  const { storage } = context;
  const before = balancesIssuance.get(storage);
  transfer(context, from, to, amount, 'expendable');
  const dust = rao(before - balancesIssuance.get(storage));
  if (dust > 0n) totalIssuance.set(storage, subtractU64(totalIssuance.get(storage), dust));
}

/** Pays the fee of a purchase out of the subnet, to the block's author or else to be burned. */
export function payTradeFee(context: Context, netuid: Netuid, fee: Rao): void {
  const author = authorOf(context);
  if (author !== undefined) {
    transferFromSubnet(context, netuid, author, fee);
    return;
  }
  try {
    transferFromSubnet(context, netuid, BURN_ACCOUNT, fee);
  } catch (thrown) {
    // Too little to bring the burn account to life stays where it is.
    if (!(thrown instanceof DispatchFailure)) throw thrown;
  }
}
