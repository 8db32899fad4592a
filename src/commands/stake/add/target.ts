import { refuse } from '../../../errors.js';
import type { Netuid } from '../../../units/money.js';
import type { Facts, Place } from './plan.js';

/** Refuses a subnet that takes no stake yet, and a hotkey that the chain has not met. */
export function checkTarget({ position, hotkeyOwner }: Place, { pools, ownerless }: Facts): void {
  const { netuid, hotkey } = position;
  if (!pools.get(netuid)?.market.open) {
    throw refuse(
      'not-allowed',
      `subnet ${netuid} takes no stake: it has not been started`,
      wayOpen(netuid, ownerless.has(netuid)),
    );
  }
  if (!hotkeyOwner) {
    throw refuse(
      'not-found',
      `the chain does not know the hotkey ${hotkey}`,
      'only a hotkey that was registered on some subnet can hold stake',
    );
  }
}

const ROOT = 0;

function wayOpen(netuid: Netuid, isOwnerless: boolean): string {
  if (netuid === ROOT) return "root opens it with the chain's sudo key";
  return isOwnerless
    ? 'nobody owns it, so nobody can start it: stake on root with --netuid 0, or make a subnet of your own with `btcli subnet create` and `btcli subnet start`'
    : `its owner starts it with \`btcli subnet start --netuid ${netuid}\``;
}
