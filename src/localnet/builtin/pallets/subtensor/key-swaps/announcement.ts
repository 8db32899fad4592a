import { blake2AsU8a } from '@polkadot/util-crypto';
import { toHex } from '../../../../../units/hex.js';
import type { Context } from '../../../frame/context.js';
import { DispatchFailure } from '../../../frame/failure.js';
import type { Hex } from '../../../scale/sequence.js';
import { type AccountId, accountId } from '../../../types/account.js';
import { number } from '../../system/storage.js';
import { recycleTao } from '../custody.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import {
  coldkeySwapAnnouncementDelay,
  coldkeySwapAnnouncements,
  coldkeySwapDisputes,
  coldkeySwapReannouncementDelay,
} from '../storage/key-swaps.js';
import { swapColdkey } from './coldkey.js';
import { KEY_SWAP_COST } from './terms.js';

const LAST_BLOCK = 0xffff_ffff;

/** Commits a coldkey to the one of this hash; only the first announcement is paid for. */
export function announce(context: Context, who: AccountId, newColdkeyHash: Hex): void {
  const { storage } = context;
  const block = number.get(storage);
  const known = coldkeySwapAnnouncements.get(storage, who);
  if (!known) chargeSwap(context, who, KEY_SWAP_COST);
  else if (block < changeableFrom(context, known)) throw failure('ColdkeySwapReannouncedTooEarly');
  const when = Math.min(block + coldkeySwapAnnouncementDelay.get(storage), LAST_BLOCK);
  coldkeySwapAnnouncements.set(storage, [who], [when, newColdkeyHash]);
  deposit(context, { tag: 'ColdkeySwapAnnounced', value: { who, newColdkeyHash } });
}

/** Carries out what was announced, once its time has come. */
export function swapAnnounced(context: Context, who: AccountId, newColdkey: AccountId): void {
  const { storage } = context;
  const [when, hash] = announcementOf(context, who);
  coldkeySwapAnnouncements.remove(storage, who);
  if (toHex(blake2AsU8a(accountId.encode(newColdkey), 256)) !== hash) {
    throw failure('AnnouncedColdkeyHashDoesNotMatch');
  }
  if (number.get(storage) < when) throw failure('ColdkeySwapTooEarly');
  swapColdkey(context, { from: who, to: newColdkey });
}

/** Freezes the announcement, and with it the coldkey, until root decides. */
export function dispute(context: Context, coldkey: AccountId): void {
  const { storage } = context;
  announcementOf(context, coldkey);
  if (coldkeySwapDisputes.exists(storage, coldkey)) throw failure('ColdkeySwapAlreadyDisputed');
  coldkeySwapDisputes.set(storage, [coldkey], number.get(storage));
  deposit(context, { tag: 'ColdkeySwapDisputed', value: { coldkey } });
}

/** Takes the announcement back, once it could be replaced. */
export function clearAnnouncement(context: Context, who: AccountId): void {
  const known = announcementOf(context, who);
  if (number.get(context.storage) < changeableFrom(context, known)) {
    throw failure('ColdkeySwapClearTooEarly');
  }
  coldkeySwapAnnouncements.remove(context.storage, who);
  deposit(context, { tag: 'ColdkeySwapCleared', value: { who } });
}

/** Forgets that a coldkey is to be swapped, and that anybody objected. */
export function forgetAnnouncement({ storage }: Context, coldkey: AccountId): void {
  coldkeySwapAnnouncements.remove(storage, coldkey);
  coldkeySwapDisputes.remove(storage, coldkey);
}

/** Destroys what a coldkey swap costs. */
export function chargeSwap(context: Context, coldkey: AccountId, cost: typeof KEY_SWAP_COST): void {
  try {
    recycleTao(context, coldkey, cost);
  } catch (thrown) {
    if (!(thrown instanceof DispatchFailure)) throw thrown;
    throw failure('NotEnoughBalanceToPaySwapColdKey');
  }
}

type Announcement = readonly [when: number, hash: Hex];

function announcementOf({ storage }: Context, coldkey: AccountId): Announcement {
  const known = coldkeySwapAnnouncements.get(storage, coldkey);
  if (!known) throw failure('ColdkeySwapAnnouncementNotFound');
  return known;
}

const changeableFrom = ({ storage }: Context, [when]: Announcement): number =>
  Math.min(when + coldkeySwapReannouncementDelay.get(storage), LAST_BLOCK);
