import type { AccountReads } from '../../../chain/chain.js';
import type { RegistrationReads, SubnetOpeningReads } from '../../../chain/subnet.js';
import type { BlockRef } from '../../../units/block.js';
import type { Facts, Request } from './plan.js';

/** Everything that creating a subnet rests on, at one block. */
export async function readFacts(
  { coldkey, hotkey }: Request,
  chain: AccountReads & RegistrationReads & SubnetOpeningReads,
  at: BlockRef,
): Promise<Facts> {
  const [lockCost, opensAt, hotkeyOwner, [payer]] = await Promise.all([
    chain.lockCost(at),
    chain.creationOpensAt(at),
    chain.hotkeyOwner(hotkey, at),
    chain.balances([coldkey], at),
  ]);
  if (!payer) throw new Error('the chain answered for another number of accounts');
  const existentialDeposit = chain.existentialDeposit();
  return { at, lockCost, opensAt, hotkeyOwner, payer, existentialDeposit };
}
