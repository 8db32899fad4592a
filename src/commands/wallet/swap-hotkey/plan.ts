import type { Call } from '../../../chain/call.js';
import type { Place } from '../../../chain/hotkeys.js';
import type { HotkeySwapTerms } from '../../../chain/key-swap.js';
import type { BlockRef } from '../../../units/block.js';
import type { Netuid, Rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { freeAfter, type Payer } from '../../payer.js';
import { checkKeys, checkPlaces, checkTime } from './checks.js';

export type Request = {
  readonly coldkey: Ss58;
  readonly hotkey: Ss58;
  readonly newHotkey: Ss58;
  /** Null for every subnet. */
  readonly netuid: Netuid | null;
  readonly keepStake: boolean;
};

export type Facts = Payer & {
  readonly at: BlockRef;
  /** The coldkeys that own the two hotkeys, where the chain knows them. */
  readonly owner: Ss58 | undefined;
  readonly newOwner: Ss58 | undefined;
  /** The uids that the two have. */
  readonly places: readonly Place[];
  readonly newPlaces: readonly Place[];
  readonly terms: HotkeySwapTerms;
  /** Whether the runtime's call says what happens to the stake. */
  readonly canKeepStake: boolean;
  /** Milliseconds. */
  readonly blockTime: number | undefined;
};

export type Plan = {
  readonly request: Request;
  readonly facts: Facts & { readonly fee: Rao };
  readonly call: Call;
  /** The uids that the new hotkey gets. */
  readonly moving: readonly Place[];
  readonly freeAfter: Rao;
};

export function swapCall(
  { hotkey, newHotkey, netuid, keepStake }: Request,
  { canKeepStake }: Pick<Facts, 'canKeepStake'>,
): Call {
  return canKeepStake
    ? { kind: 'swapHotkeyV2', hotkey, newHotkey, netuid, keepStake }
    : { kind: 'swapHotkey', hotkey, newHotkey, netuid };
}

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planSwap(request: Request, facts: Plan['facts']): Plan {
  checkKeys(request, facts);
  checkPlaces(request, facts);
  checkTime(request, facts);
  const { netuid } = request;
  return {
    ...{ request, facts, call: swapCall(request, facts) },
    moving: facts.places.filter((place) => netuid === null || place.netuid === netuid),
    freeAfter: freeAfter(facts, facts.terms.cost),
  };
}

/** What would move is what the operator agreed to. */
export const swapMoved = (shown: Plan, now: Plan): string | undefined =>
  uidsOf(shown) === uidsOf(now) ? undefined : 'the uids of the old hotkey changed';

const uidsOf = ({ moving }: Plan): string =>
  moving.map(({ netuid, uid }) => `${netuid}:${uid}`).join();
