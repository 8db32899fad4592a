import { refuse } from '../../../errors.js';
import type { PoolsByNetuid } from '../trade/pools.js';
import type { Place } from './plan.js';

/** Refuses a subnet that takes no stake yet, and a hotkey that the chain has not met. */
export function checkTarget({ position, hotkeyOwner }: Place, pools: PoolsByNetuid): void {
  const { netuid, hotkey } = position;
  if (!pools.get(netuid)?.market.open) {
    throw refuse(
      'not-allowed',
      `subnet ${netuid} takes no stake: it has not been started`,
      netuid === 0
        ? "root opens it with the chain's sudo key"
        : `its owner starts it with \`btcli subnet start --netuid ${netuid}\``,
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
