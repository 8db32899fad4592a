import { expect, it } from 'vitest';
import { blockEmission, halvingThresholds } from '../../src/economy/block-emission.js';
import { blocksUntil, issuanceAfter } from '../../src/economy/issuance-forecast.js';
import { type Rao, rao } from '../../src/units/money.js';
import { trials } from './seeded.js';

const COIN = 10n ** 9n;

/** The issuance block by block. */
function walked(issuance: Rao, blocks: number): bigint {
  let issued: bigint = issuance;
  for (let left = blocks; left > 0; left -= 1) issued += blockEmission(issued);
  return issued;
}

it('a forecast is what block after block adds, across halvings too', () => {
  const edges = halvingThresholds().map(({ issuance }) => issuance);
  trials(
    21n,
    (between) => {
      const edge = edges[Number(between(0n, BigInt(edges.length) - 1n))] ?? rao(0n);
      const start = edge - between(0n, 100n) * COIN;
      const from = rao(start < 0n ? 0n : start);
      const blocks = Number(between(0n, 400n));
      expect(issuanceAfter(from, blocks)).toBe(walked(from, blocks));
    },
    60,
  );
});

it('a halving comes in the first block at whose issuance less is emitted', () => {
  for (const { issuance, emission } of halvingThresholds().slice(0, 6)) {
    const from = rao(issuance - 1_000n * COIN);
    const blocks = Number(blocksUntil(from, issuance));
    expect(blockEmission(issuanceAfter(from, blocks))).toBe(emission);
    expect(blockEmission(issuanceAfter(from, blocks - 1))).toBeGreaterThan(emission);
  }
});

it('the first halving is 10.5 million blocks from nothing, and the supply is never reached', () => {
  const [first] = halvingThresholds();
  expect(first?.issuance).toBe(10_500_000n * COIN);
  expect(blocksUntil(rao(0n), rao(10_500_000n * COIN))).toBe(10_500_000n);
  expect(blocksUntil(rao(0n), rao(21_000_000n * COIN))).toBeUndefined();
});
