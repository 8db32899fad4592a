import type { AccountReads } from '../../../chain/chain.js';
import type { RegistrationReads } from '../../../chain/subnet.js';
import type { BlockRef } from '../../../units/block.js';
import { readPayer } from '../../payer.js';
import type { Facts, Request } from './plan.js';

/** Everything an association rests on, at one block. */
export async function readFacts(
  { coldkey, hotkey }: Request,
  chain: AccountReads & RegistrationReads,
  at: BlockRef,
): Promise<Facts> {
  const [payer, owner] = await Promise.all([
    readPayer(coldkey, chain, at),
    chain.hotkeyOwner(hotkey, at),
  ]);
  return { ...payer, owner };
}
