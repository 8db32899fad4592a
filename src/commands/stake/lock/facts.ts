import type { AccountReads } from '../../../chain/chain.js';
import type { KeySwapReads } from '../../../chain/key-swap.js';
import type { LockReads } from '../../../chain/locks.js';
import type { RegistrationReads } from '../../../chain/subnet.js';
import type { BlockRef } from '../../../units/block.js';
import { readPayer } from '../../payer.js';
import type { Facts, Request } from './plan.js';

type Reads = AccountReads &
  LockReads &
  Pick<KeySwapReads, 'blockTime'> &
  Pick<RegistrationReads, 'hotkeyOwner'>;

/** Everything a change of a lock rests on, at one block. */
export async function readFacts(
  { coldkey, netuid, wish }: Request,
  chain: Reads,
  at: BlockRef,
): Promise<Facts> {
  const named = 'hotkey' in wish ? wish.hotkey : undefined;
  const [payer, locks, unlockRate, owner] = await Promise.all([
    readPayer(coldkey, chain, at),
    chain.locks(coldkey, at),
    chain.unlockRate(at),
    named && chain.hotkeyOwner(named, at),
  ]);
  const now = locks.find((lock) => lock.netuid === netuid);
  const ownerNow = now?.hotkey && (await chain.hotkeyOwner(now.hotkey, at));
  return { ...payer, now, unlockRate, blockTime: chain.blockTime(), owner, ownerNow };
}
