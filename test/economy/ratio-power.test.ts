import { expect, it, test } from 'vitest';
import { integerRoot, POWER_SCALE, ratioPower } from '../../src/economy/ratio-power.js';
import { trials } from './seeded.js';

test.each([
  { base: [2n, 3n], exponent: [1n, 2n], parts: 816_496_580_927_726_032n },
  { base: [1n, 4n], exponent: [1n, 2n], parts: POWER_SCALE / 2n },
  { base: [3n, 7n], exponent: [1n, 1n], parts: (3n * POWER_SCALE) / 7n },
  { base: [0n, 7n], exponent: [1n, 2n], parts: 0n },
  { base: [5n, 7n], exponent: [0n, 2n], parts: POWER_SCALE },
  { base: [5n, 0n], exponent: [1n, 2n], parts: 0n },
] as const)('a price follows from $base to the power of $exponent', ({ base, exponent, parts }) => {
  expect(ratioPower(ratio(base), ratio(exponent), 256n)).toBe(parts);
});

it('weights that emission moved price a trade as exactly as even ones', () => {
  const [numerator, denominator] = [1_025n, 1_026n];
  const radicand = (7n ** numerator * POWER_SCALE ** denominator) / 9n ** numerator;
  const exact = integerRoot(radicand, denominator);
  expect(ratioPower({ numerator: 7n, denominator: 9n }, { numerator, denominator }, 256n)).toBe(
    exact,
  );
});

it('an integer root is the largest whose power fits', () => {
  trials(5n, (between) => {
    const radicand = between(0n, 2n ** 47n) ** between(1n, 6n);
    const degree = between(1n, 9n);
    const root = integerRoot(radicand, degree);
    expect(root ** degree).toBeLessThanOrEqual(radicand);
    expect((root + 1n) ** degree).toBeGreaterThan(radicand);
  });
});

const ratio = ([numerator, denominator]: readonly [bigint, bigint]) => ({ numerator, denominator });
