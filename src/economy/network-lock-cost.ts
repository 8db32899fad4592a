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

/**
 * What registering a subnet locks at a block: twice the last lock, falling linearly, never below
 * the minimum.
 */
export function networkLockCost(terms: NetworkLockTerms, block: number): Rao {
  const { lastLock, minLock, lastLockBlock } = terms;
  const interval = lockReductionInterval(terms);
  const perBlock = interval === 0n ? 0n : lastLock / interval;
  const reduction = saturateU64(perBlock * BigInt(Math.max(0, block - lastLockBlock)));
  const raised = saturateU64(lastLock * (lastLockBlock === 0 ? 1n : 2n));
  return most(saturateU64(raised - reduction) as Rao, minLock);
}
