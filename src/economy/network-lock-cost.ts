import type { Rao } from '../units/money.js';
import { STEPS_PER_COIN } from '../units/money.js';
import { blockEmission } from './block-emission.js';
import { I64F64 } from './fixed-point.js';
import { most, saturateU64 } from './unsigned.js';

/** What the price of a new subnet rests on, all read at one block. */
export type NetworkLockTerms = {
  /** SubtensorModule.NetworkLastLockCost. */
  readonly lastLock: Rao;
  /** SubtensorModule.NetworkMinLockCost. */
  readonly minLock: Rao;
  /**
   * SubtensorModule.LastRateLimitedBlock of NetworkLastRegistered; zero before the first
   * registration.
   */
  readonly lastLockBlock: number;
  /** SubtensorModule.NetworkLockReductionInterval in blocks, before halvings. */
  readonly reductionInterval: bigint;
  /** SubtensorModule.TotalIssuance. */
  readonly totalIssuance: bigint;
};

/**
 * Blocks in which a doubled price falls back; shorter after every halving of the block emission.
 */
export function lockReductionInterval({
  reductionInterval,
  totalIssuance,
}: NetworkLockTerms): bigint {
  const emission = I64F64.ofInteger(blockEmission(totalIssuance));
  const halving = I64F64.divide(emission, I64F64.ofInteger(STEPS_PER_COIN));
  return I64F64.toU64(I64F64.multiply(I64F64.ofInteger(reductionInterval), halving));
}

/** What the price falls by in each block. */
const fallPerBlock = (terms: NetworkLockTerms): bigint => {
  const interval = lockReductionInterval(terms);
  return interval === 0n ? 0n : terms.lastLock / interval;
};

/** Where the price starts from in the block of the last registration. */
const raisedLock = ({ lastLock, lastLockBlock }: NetworkLockTerms): bigint =>
  saturateU64(lastLock * (lastLockBlock === 0 ? 1n : 2n));

/**
 * The first block in which the price is the minimum, while nobody registers and no halving comes;
 * undefined where it never falls so far.
 */
export function lowestLockBlock(terms: NetworkLockTerms): number | undefined {
  const above = raisedLock(terms) - terms.minLock;
  if (above <= 0n) return terms.lastLockBlock;
  const fall = fallPerBlock(terms);
  return fall === 0n ? undefined : terms.lastLockBlock + Number((above + fall - 1n) / fall);
}

/**
 * What registering a subnet locks at a block: twice the last lock, falling linearly, never below
 * the minimum.
 */
export function networkLockCost(terms: NetworkLockTerms, block: number): Rao {
  const passed = BigInt(Math.max(0, block - terms.lastLockBlock));
  const reduction = saturateU64(fallPerBlock(terms) * passed);
  return most(saturateU64(raisedLock(terms) - reduction) as Rao, terms.minLock);
}
