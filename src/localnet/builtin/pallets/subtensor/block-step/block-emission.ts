import {
  blockEmission as emissionAt,
  TOTAL_SUPPLY,
} from '../../../../../economy/block-emission.js';
import { addU64, least, subtractU64 } from '../../../../../economy/unsigned.js';
import { type Rao, rao } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import type { AccountId } from '../../../types/account.js';
import { deposit } from '../../balances/event.js';
import { EXISTENTIAL_DEPOSIT, moneyOf } from '../../balances/ledger.js';
import { depositWithdrawn, dropWithdrawn } from '../../balances/money.js';
import { totalIssuance as balancesIssuance } from '../../balances/storage.js';
import { blockEmission, totalIssuance } from '../storage/emission.js';

/** Creates the block's TAO, which belongs to nobody yet; never more than there may be. */
export function mintBlockEmission(context: Context): Rao {
  const { storage } = context;
  const emission = rao(emissionAt(totalIssuance.get(storage)));
  blockEmission.set(storage, emission);
  if (emission === 0n) return emission;
  const issued = balancesIssuance.get(storage);
  const minted = least(emission, subtractU64(rao(TOTAL_SUPPLY), rao(issued)));
  totalIssuance.set(storage, addU64(totalIssuance.get(storage), minted));
  balancesIssuance.set(storage, issued + minted);
  deposit(context, { tag: 'Issued', value: { amount: minted } });
  return minted;
}

/** Gives an account part of it; an account that could not live on so little gets nothing. */
export function creditTao(context: Context, who: AccountId, amount: Rao): Rao {
  const { free } = moneyOf(context, who);
  if (amount === 0n || free + amount < EXISTENTIAL_DEPOSIT) return rao(0n);
  depositWithdrawn(context, who, amount);
  return amount;
}

/** Destroys what no subnet took, so that it can be emitted again. */
export function recycleEmission(context: Context, left: Rao): void {
  if (left === 0n) return;
  const { storage } = context;
  totalIssuance.set(storage, subtractU64(totalIssuance.get(storage), left));
  dropWithdrawn(context, left);
}
