import type { AccountBalance, AccountReads } from '../chain/chain.js';
import { refuse } from '../errors.js';
import type { BlockRef } from '../units/block.js';
import { coinText, type Rao, rao } from '../units/money.js';
import type { Ss58 } from '../units/ss58.js';
import { spendable } from './spendable.js';

/** Whose TAO a write takes; amounts in rao. */
export type Payer = { readonly balance: AccountBalance; readonly existentialDeposit: Rao };

export async function readPayer(account: Ss58, chain: AccountReads, at: BlockRef): Promise<Payer> {
  const [balance] = await chain.balances([account], at);
  if (!balance) throw new Error('the chain answered for another number of accounts');
  return { balance, existentialDeposit: chain.existentialDeposit() };
}

/** What is free after the fee and what the write costs beside it; refuses what cannot be paid. */
export function freeAfter(
  { balance, existentialDeposit, fee }: Payer & { readonly fee: Rao },
  cost: Rao = rao(0n),
): Rao {
  if (cost + fee > spendable(balance, existentialDeposit)) {
    const [asked, free] = [coinText(fee), coinText(balance.free)];
    throw refuse(
      'balance-too-low',
      cost === 0n
        ? `a fee of ${asked} TAO is more than ${free} free TAO allow`
        : `it costs ${coinText(cost)} TAO and ${asked} fee; ${free} TAO are free`,
      'fund the coldkey; the existential deposit must stay in it',
    );
  }
  return rao(balance.free - cost - fee);
}
