import type { AlphaUnits } from '../units/money.js';
import { exponential } from './exponential.js';
import { I64F64, U64F64 } from './fixed-point.js';
import { addU64, most, subtractU64 } from './unsigned.js';

/** A lock on a coldkey's stake, or the sum of many: SubtensorModule.Lock. */
export type ConvictionLock = {
  /** Alpha that cannot be unstaked. */
  readonly lockedMass: AlphaUnits;
  readonly conviction: U64F64;
  /** Block to which the lock is rolled forward. */
  readonly lastUpdate: number;
};

/** How locks of the subnet change with time. */
export type LockTerms = {
  /** SubtensorModule.UnlockRate in blocks: time constant of the mass. */
  readonly unlockRate: number;
  /** SubtensorModule.MaturityRate in blocks: time constant of the conviction. */
  readonly maturityRate: number;
  /** Whether the lock is on the subnet owner's hotkey: then conviction equals mass. */
  readonly ownerLock: boolean;
  /** Whether the mass stays: DecayingLock is false. */
  readonly perpetual: boolean;
};

/** Below this, both in mass and in conviction, a lock is dropped. */
const DUST = 100n;
const DUST_CONVICTION = U64F64.ofInteger(DUST);
/** The exponent is not followed further down than this. */
const LEAST_EXPONENT = I64F64.ofInteger(-40n);

/**
 * A lock as it stands at a block, and as the runtime next writes it; time before its last update
 * changes no mass.
 */
export function rollForward(lock: ConvictionLock, block: number, terms: LockTerms): ConvictionLock {
  const aged = block > lock.lastUpdate ? age(lock, block, terms) : lock;
  const { lockedMass } = aged;
  const conviction = terms.ownerLock ? U64F64.ofInteger(lockedMass) : aged.conviction;
  return lockedMass < DUST && conviction < DUST_CONVICTION
    ? { ...aged, lockedMass: 0n as AlphaUnits, conviction: U64F64.zero }
    : { ...aged, conviction };
}

function age(lock: ConvictionLock, block: number, terms: LockTerms): ConvictionLock {
  const blocks = block - lock.lastUpdate;
  const massLeft = lockDecay(blocks, terms.unlockRate);
  const mass = U64F64.ofInteger(lock.lockedMass);
  const oldConviction = U64F64.multiply(lockDecay(blocks, terms.maturityRate), lock.conviction);
  return {
    lockedMass: terms.perpetual
      ? lock.lockedMass
      : (U64F64.toU64(U64F64.multiply(massLeft, mass)) as AlphaUnits),
    conviction: U64F64.add(oldConviction, U64F64.multiply(mass, maturedShare(blocks, terms))),
    lastUpdate: block,
  };
}

/** Conviction that each unit of mass gains in a number of blocks. */
function maturedShare(blocks: number, { unlockRate, maturityRate, perpetual }: LockTerms): U64F64 {
  const maturityLeft = lockDecay(blocks, maturityRate);
  if (perpetual) return U64F64.subtract(U64F64.one, maturityLeft);
  if (unlockRate === maturityRate) {
    const elapsed = U64F64.ofInteger(BigInt(blocks));
    const ratio = U64F64.divide(elapsed, U64F64.ofInteger(BigInt(maturityRate)));
    return U64F64.multiply(ratio, maturityLeft);
  }
  if (unlockRate === 0 || maturityRate === 0) return U64F64.zero;
  const lead = I64F64.subtract(
    I64F64.convert(U64F64, lockDecay(blocks, unlockRate)),
    I64F64.convert(U64F64, maturityLeft),
  );
  const scaled = I64F64.multiply(I64F64.ofInteger(BigInt(unlockRate)), lead);
  const difference = I64F64.ofInteger(BigInt(unlockRate - maturityRate));
  return U64F64.convert(I64F64, I64F64.divide(scaled, difference));
}

/**
 * What an exponential decay with this time constant leaves after a number of blocks; nothing when
 * it is zero.
 */
export function lockDecay(blocks: number, rate: number): U64F64 {
  if (blocks === 0) return U64F64.one;
  if (rate === 0) return U64F64.zero;
  const elapsed = I64F64.ofInteger(BigInt(-blocks));
  const exponent = I64F64.checkedDivide(elapsed, I64F64.ofInteger(BigInt(rate))) ?? LEAST_EXPONENT;
  return U64F64.convert(I64F64, exponential(most(exponent, LEAST_EXPONENT)) ?? I64F64.zero);
}

/** What is left of a lock, or of a sum of locks, once a part is taken out of it. */
export const reduceLock = (
  lock: ConvictionLock,
  mass: AlphaUnits,
  conviction: U64F64,
): ConvictionLock => ({
  ...lock,
  lockedMass: subtractU64(lock.lockedMass, mass),
  conviction: U64F64.subtract(lock.conviction, conviction),
});

/** Two locks as one, at the later of their blocks. */
export const mergeLocks = (left: ConvictionLock, right: ConvictionLock): ConvictionLock => ({
  lockedMass: addU64(left.lockedMass, right.lockedMass),
  conviction: U64F64.add(left.conviction, right.conviction),
  lastUpdate: Math.max(left.lastUpdate, right.lastUpdate),
});

/**
 * Alpha a coldkey may take out of a subnet: all its stake there less the mass of its lock, rolled
 * forward.
 */
export const unstakable = (stake: AlphaUnits, lock: ConvictionLock): AlphaUnits =>
  subtractU64(stake, lock.lockedMass);
