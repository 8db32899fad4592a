import type { CallReads } from '../../../chain/call-reads.js';
import type { AccountReads } from '../../../chain/chain.js';
import type { RegistrationReads } from '../../../chain/subnet.js';
import type { BlockRef } from '../../../units/block.js';
import { type Facts, type Request, termsOf } from './plan.js';

/** Everything a registration rests on, at one block. */
export async function readFacts(
  { coldkey, hotkey, netuid }: Request,
  chain: AccountReads & RegistrationReads & CallReads,
  at: BlockRef,
): Promise<Facts> {
  const [found, uid, hotkeyOwner, [payer]] = await Promise.all([
    chain.registrationTerms(netuid, at),
    chain.uidOf(hotkey, netuid, at),
    chain.hotkeyOwner(hotkey, at),
    chain.balances([coldkey], at),
  ]);
  if (!payer) throw new Error('the chain answered for another number of accounts');
  const canCap = chain.supports('registerLimit');
  const place = { at, terms: termsOf(netuid, found), uid, hotkeyOwner, canCap };
  return { place, payer, existentialDeposit: chain.existentialDeposit() };
}
