import type { Rao } from '../units/money.js';
import { blockEmission, halvingThresholds } from './block-emission.js';

/**
 * SubtensorModule.TotalIssuance after so many blocks in which all that is emitted stays: no subnet
 * leaves TAO untaken, and nothing is recycled.
 */
export function issuanceAfter(issuance: Rao, blocks: number): Rao {
  let [issued, left]: [bigint, bigint] = [issuance, BigInt(blocks)];
  while (left > 0n) {
    const stretch = stretchFrom(issued);
    if (!stretch) break;
    const passed = stretch.blocks < left ? stretch.blocks : left;
    issued += passed * stretch.emission;
    left -= passed;
  }
  return issued as Rao;
}

/** Blocks until the issuance has reached a threshold in the same way; undefined where it never does. */
export function blocksUntil(issuance: Rao, threshold: Rao): bigint | undefined {
  let issued: bigint = issuance;
  let blocks = 0n;
  while (issued < threshold) {
    const stretch = stretchFrom(issued);
    if (!stretch) return undefined;
    const wanted = ceiling(threshold - issued, stretch.emission);
    const passed = wanted < stretch.blocks ? wanted : stretch.blocks;
    issued += passed * stretch.emission;
    blocks += passed;
  }
  return blocks;
}

/** The blocks from an issuance on that emit the same, up to the one that reaches the next threshold. */
function stretchFrom(issued: bigint): { emission: bigint; blocks: bigint } | undefined {
  const emission = blockEmission(issued);
  if (emission === 0n) return undefined;
  const next = thresholds().find(({ issuance }) => issuance > issued);
  if (!next) return undefined;
  return { emission, blocks: ceiling(next.issuance - issued, emission) };
}

let known: ReturnType<typeof halvingThresholds> | undefined;

/** They are the same for all time, and found by trying. */
function thresholds() {
  known ??= halvingThresholds();
  return known;
}

const ceiling = (dividend: bigint, divisor: bigint): bigint => (dividend + divisor - 1n) / divisor;
