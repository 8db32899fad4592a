import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import { decreaseStake, increaseStake, stakeOf } from '../stake-book.js';
import { leaveTurn, takeTurn } from '../staking/root-watermark.js';
import { stakingHotkeys } from '../storage/stake.js';
import { ROOT_NETUID } from '../types/amounts.js';
import type { ColdkeySwap } from './coldkey.js';
import { moveClaimed } from './root-claims.js';

/** Moves a coldkey's stake in one subnet, and what its root stake has claimed there. */
export function moveColdkeyStake(
  storage: Externalities,
  { from, to }: ColdkeySwap,
  netuid: Netuid,
): void {
  for (const hotkey of stakingHotkeys.get(storage, from)) {
    const old = { hotkey, coldkey: from, netuid };
    const next = { hotkey, coldkey: to, netuid };
    const amount = stakeOf(storage, old);
    decreaseStake(storage, old, amount);
    increaseStake(storage, next, amount);
    if (stakeOf(storage, next) === 0n) continue;
    moveClaimed(storage, netuid, old, next);
    if (netuid === ROOT_NETUID) takeTurn(storage, to);
  }
  if (netuid === ROOT_NETUID) leaveTurn(storage, from);
}
