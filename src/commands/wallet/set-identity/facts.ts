import type { AccountReads } from '../../../chain/chain.js';
import type { HotkeyReads } from '../../../chain/hotkeys.js';
import type { IdentityReads } from '../../../chain/identity.js';
import type { BlockRef } from '../../../units/block.js';
import { readPayer } from '../../payer.js';
import type { Facts, Request } from './plan.js';

/** Everything an identity rests on, at one block. */
export async function readFacts(
  { coldkey }: Request,
  chain: AccountReads & HotkeyReads & IdentityReads,
  at: BlockRef,
): Promise<Facts> {
  const [payer, identity, hotkeys] = await Promise.all([
    readPayer(coldkey, chain, at),
    chain.identityOf(coldkey, at),
    chain.ownedHotkeys(coldkey, at),
  ]);
  const places = await chain.places(hotkeys, at);
  return { ...payer, identity, isRegistered: places.length > 0 };
}
