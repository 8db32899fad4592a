import type { AccountBalance } from '../chain/chain.js';
import { type Rao, rao } from '../units/money.js';

/** What may leave an account while it stays alive: all but the deposit, or but what is frozen beyond reserves. */
export function spendable(
  { free, frozen, reserved }: AccountBalance,
  existentialDeposit: Rao,
): Rao {
  const untouchable = frozen - reserved;
  const stays = untouchable > existentialDeposit ? untouchable : existentialDeposit;
  return rao(free > stays ? free - stays : 0n);
}
