import type { AccountReads } from '../../../../chain/chain.js';
import type { DelegationReads } from '../../../../chain/delegation.js';
import type { KeySwapReads } from '../../../../chain/key-swap.js';
import type { RegistrationReads } from '../../../../chain/subnet.js';
import type { BlockRef } from '../../../../units/block.js';
import { readPayer } from '../../../payer.js';
import type { Facts, Request } from './plan.js';

type Reads = AccountReads &
  Pick<DelegationReads, 'delegateTake'> &
  Pick<KeySwapReads, 'blockTime'> &
  Pick<RegistrationReads, 'hotkeyOwner'>;

/** Everything a take rests on, at one block. */
export async function readFacts(
  { coldkey, hotkey }: Request,
  chain: Reads,
  at: BlockRef,
): Promise<Facts> {
  const [payer, owner, terms] = await Promise.all([
    readPayer(coldkey, chain, at),
    chain.hotkeyOwner(hotkey, at),
    chain.delegateTake(hotkey, at),
  ]);
  return { ...payer, at, blockTime: chain.blockTime(), owner, terms };
}
