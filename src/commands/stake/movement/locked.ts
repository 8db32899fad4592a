import type { LockHandover } from '../../../chain/locks.js';
import type { StakeAvailability } from '../../../chain/position.js';
import type { Alpha, AlphaUnits } from '../../../units/money.js';
import { afterFee, lockedStake } from '../trade/unlocked.js';
import type { Request } from './request.js';

export type Locks = {
  /** Undefined where the runtime has no locks, and where none is left behind. */
  readonly available: StakeAvailability | undefined;
  /** What would become of the locked part of what is taken to another coldkey of the subnet. */
  readonly lockGoes: LockHandover;
};

/** A lock binds a coldkey in a subnet: from hotkey to hotkey its stake goes as it likes. */
export const leavesItsLock = ({ from, to }: Request): boolean =>
  from.netuid !== to.netuid || from.coldkey !== to.coldkey;

/** How much of what is taken is locked: what is free goes first. */
export function lockedIn(
  request: Request,
  amount: AlphaUnits,
  { available }: Pick<Locks, 'available'>,
): AlphaUnits {
  if (!available || !leavesItsLock(request)) return 0n as AlphaUnits;
  const free = available.available.units;
  return (amount > free ? amount - free : 0n) as AlphaUnits;
}

/**
 * Refuses what a lock keeps from going: into another subnet what is locked never goes
 * (SubtensorModule.validate_stake_transition); to another coldkey within the subnet it goes with its
 * lock, if the receiver takes it (SubtensorModule.transfer_lock).
 */
export function mustBeFree(
  request: Request,
  amount: AlphaUnits,
  { available, lockGoes, stake }: Locks & { readonly stake: Alpha },
  feeInAlpha: bigint,
): void {
  const { kind, from, to } = request;
  const isWithin = from.netuid === to.netuid;
  if (!available || !leavesItsLock(request) || (isWithin && lockGoes === 'goes')) return;
  const had = { amount, stake: stake.units, free: available.available.units };
  const { takes, free } = afterFee(had, feeInAlpha);
  if (takes <= free) return;
  throw lockedStake(from.netuid, free, {
    verb: kind,
    why: isWithin ? `, and ${to.coldkey} ${reasons[lockGoes]}` : '',
  });
}

const reasons = {
  goes: 'takes the rest',
  'not-taken': 'takes no locked alpha',
  'other-hotkey': 'has a lock there for another hotkey',
} as const;
