import { refuse } from '../../errors.js';
import type { Ss58 } from '../../units/ss58.js';

/** Refuses a hotkey that is not the coldkey's: the chain lets its owner alone decide. */
export function mustOwnHotkey(hotkey: Ss58, owner: Ss58 | undefined, coldkey: Ss58): void {
  if (owner === coldkey) return;
  if (owner === undefined) {
    throw refuse(
      'not-found',
      `the chain does not know the hotkey ${hotkey}`,
      'register it, or give it to the coldkey with `btcli wallet associate-hotkey`',
    );
  }
  throw refuse(
    'not-allowed',
    `hotkey ${hotkey} belongs to the coldkey ${owner}`,
    'use the wallet that owns it',
  );
}
