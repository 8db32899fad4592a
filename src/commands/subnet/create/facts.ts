import type { AccountReads } from '../../../chain/chain.js';
import type { EvictionReads } from '../../../chain/eviction.js';
import type { RegistrationReads, SubnetOpeningReads } from '../../../chain/subnet.js';
import type { BlockRef } from '../../../units/block.js';
import type { Facts, Request } from './plan.js';
import { readRoom } from './room.js';

/** Everything that creating a subnet rests on, at one block. */
export async function readFacts(
  { coldkey, hotkey }: Request,
  chain: AccountReads & RegistrationReads & SubnetOpeningReads & EvictionReads,
  at: BlockRef,
): Promise<Facts> {
  const [lockCost, opensAt, hotkeyOwner, [payer], room] = await Promise.all([
    chain.lockCost(at),
    chain.creationOpensAt(at),
    chain.hotkeyOwner(hotkey, at),
    chain.balances([coldkey], at),
    readRoom(chain, at),
  ]);
  if (!payer) throw new Error('the chain answered for another number of accounts');
  const existentialDeposit = chain.existentialDeposit();
  return { at, lockCost, opensAt, hotkeyOwner, payer, existentialDeposit, room };
}
