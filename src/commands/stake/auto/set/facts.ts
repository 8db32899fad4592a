import type { AutoStakeReads } from '../../../../chain/auto-stake.js';
import type { AccountReads } from '../../../../chain/chain.js';
import type { DelegationReads } from '../../../../chain/delegation.js';
import type { HotkeyReads } from '../../../../chain/hotkeys.js';
import type { RegistrationReads } from '../../../../chain/subnet.js';
import type { BlockRef } from '../../../../units/block.js';
import { readPayer } from '../../../payer.js';
import { chosenSubnets } from '../../chosen-subnets.js';
import { autoCall, type Facts, type Request } from './plan.js';

type Reads = AccountReads &
  AutoStakeReads &
  HotkeyReads &
  Pick<DelegationReads, 'netuids'> &
  Pick<RegistrationReads, 'uidOf'>;

/** Everything a destination rests on, at one block. */
export async function readFacts(request: Request, chain: Reads, at: BlockRef): Promise<Facts> {
  const { coldkey, netuid } = request;
  await chosenSubnets([netuid], chain, at);
  const [payer, [now], owned] = await Promise.all([
    readPayer(coldkey, chain, at),
    chain.autoStakes(coldkey, [netuid], at),
    chain.ownedHotkeys(coldkey, at),
  ]);
  const places = await chain.places(owned, at);
  const miners = places.filter((place) => place.netuid === netuid).map(({ hotkey }) => hotkey);
  const { hotkey } = autoCall(request, { miners });
  const uid = await chain.uidOf(hotkey, netuid, at);
  return { ...payer, now: now?.hotkey, miners, isRegistered: uid !== undefined };
}
