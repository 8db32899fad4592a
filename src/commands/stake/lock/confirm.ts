import type { Call } from '../../../chain/call.js';
import type { LockReads, StakeLock } from '../../../chain/locks.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import type { Request } from './plan.js';

/** The lock in the block that holds the change. */
export type Effect = { readonly lock: StakeLock };

/** Checks in its block that the lock is for the hotkey, and stays or fades, as it was signed. */
export async function confirmLock(
  { coldkey, netuid, wish }: Request,
  _call: Call,
  outcome: Done,
  chain: Pick<LockReads, 'locks'>,
): Promise<Effect> {
  const locks = await readBack(outcome, chain.locks(coldkey, outcome.block));
  const lock = locks.find((each) => each.netuid === netuid);
  const isAsSigned =
    lock !== undefined &&
    lock.locked.units > 0n &&
    ('hotkey' in wish ? lock.hotkey === wish.hotkey : lock.perpetual === (wish.step === 'keep')) &&
    (wish.step !== 'add' || !wish.perpetual || lock.perpetual);
  if (!isAsSigned) throw unconfirmed(outcome, 'its block shows another lock', 'do it again');
  return { lock };
}
