import type { CallReads } from '../../../chain/call-reads.js';
import type { AccountReads } from '../../../chain/chain.js';
import type { HotkeyReads } from '../../../chain/hotkeys.js';
import type { KeySwapReads } from '../../../chain/key-swap.js';
import type { RegistrationReads } from '../../../chain/subnet.js';
import type { BlockRef } from '../../../units/block.js';
import { readPayer } from '../../payer.js';
import type { Facts, Request } from './plan.js';

/** Everything a swap of hotkeys rests on, at one block. */
export async function readFacts(
  { coldkey, hotkey, newHotkey, netuid, keepStake }: Request,
  chain: AccountReads & CallReads & HotkeyReads & KeySwapReads & RegistrationReads,
  at: BlockRef,
): Promise<Facts> {
  const kind = chain.newest(keepStake ? ['swapHotkeyV2'] : ['swapHotkeyV2', 'swapHotkey']);
  const [payer, owner, newOwner, places] = await Promise.all([
    readPayer(coldkey, chain, at),
    chain.hotkeyOwner(hotkey, at),
    chain.hotkeyOwner(newHotkey, at),
    chain.places([hotkey, newHotkey], at),
  ]);
  const old = places.filter((place) => place.hotkey === hotkey);
  const affected = old.map((place) => place.netuid);
  return {
    ...payer,
    ...{ at, owner, newOwner },
    places: old,
    newPlaces: places.filter((place) => place.hotkey === newHotkey),
    terms: await chain.hotkeySwapTerms({ coldkey, newHotkey, netuid, affected }, at),
    canKeepStake: kind === 'swapHotkeyV2',
    blockTime: chain.blockTime(),
  };
}
