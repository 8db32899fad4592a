import type { AccountReads } from '../../../../chain/chain.js';
import type { DelegationReads } from '../../../../chain/delegation.js';
import type { KeySwapReads } from '../../../../chain/key-swap.js';
import type { RegistrationReads } from '../../../../chain/subnet.js';
import type { BlockRef } from '../../../../units/block.js';
import { readPayer } from '../../../payer.js';
import { chosenSubnets } from '../../chosen-subnets.js';
import type { Facts, Request } from './plan.js';

type Reads = AccountReads &
  DelegationReads &
  Pick<KeySwapReads, 'blockTime'> &
  Pick<RegistrationReads, 'hotkeyOwner'>;

/** Everything a childkey take rests on, at one block. */
export async function readFacts(
  { coldkey, hotkey, netuids: chosen }: Request,
  chain: Reads,
  at: BlockRef,
): Promise<Facts> {
  const netuids = await chosenSubnets(chosen, chain, at);
  const [payer, owner, families, most] = await Promise.all([
    readPayer(coldkey, chain, at),
    chain.hotkeyOwner(hotkey, at),
    chain.families(hotkey, netuids, at),
    chain.mostChildkeyTake(at),
  ]);
  return { ...payer, at, blockTime: chain.blockTime(), owner, families, most };
}
