import { refuse } from '../../../errors.js';
import { whenText } from '../../countdown.js';
import type { Facts, Request } from './plan.js';

/** Both hotkeys must be the coldkey's, or the new one nobody's. */
export function checkKeys(request: Request, { owner, newOwner }: Facts): void {
  const { coldkey, hotkey, newHotkey } = request;
  if (hotkey === newHotkey) {
    throw refuse('bad-input', 'old and new hotkey are the same', 'check --new-hotkey');
  }
  if (owner === undefined) {
    throw refuse(
      'not-found',
      `the chain does not know the hotkey ${hotkey}`,
      'only a hotkey that was registered or associated can be swapped',
    );
  }
  for (const [key, whose] of [
    [hotkey, owner],
    [newHotkey, newOwner],
  ] as const) {
    if (whose === undefined || whose === coldkey) continue;
    throw refuse(
      'not-allowed',
      `hotkey ${key} belongs to the coldkey ${whose}`,
      'use the wallet that owns it, or another hotkey',
    );
  }
}

/** The new hotkey must have no uid where it is to take one over, and nothing on root to be mixed. */
export function checkPlaces({ newHotkey, netuid }: Request, { newPlaces, terms }: Facts): void {
  const taken = newPlaces.find((place) => netuid === null || place.netuid === netuid);
  if (taken) {
    throw refuse(
      'already-exists',
      `the new hotkey ${newHotkey} has uid ${taken.uid} on subnet ${taken.netuid}`,
      netuid === null
        ? 'choose a hotkey without any uid, or one subnet with --netuid'
        : 'choose another hotkey with --new-hotkey',
    );
  }
  if (terms.mixesRootStake) {
    throw refuse(
      'not-allowed',
      `the new hotkey ${newHotkey} has stake or claims on root, which the chain does not mix`,
      'choose a new hotkey that never had stake on root',
    );
  }
}

/** The transaction runs in the next block at the earliest. */
export function checkTime({ netuid }: Request, { at, terms, blockTime }: Facts): void {
  if (at.number + 1 >= terms.opensAt) return;
  const where = netuid === null ? 'hotkeys' : `a hotkey on subnet ${netuid}`;
  throw refuse(
    'not-allowed',
    `this coldkey may swap ${where} again only from ${whenText(terms.opensAt, at.number, blockTime)}`,
    'run the command again then',
    { opensAt: terms.opensAt, block: at.number },
  );
}
