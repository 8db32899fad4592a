import { describe, expect, it, test } from 'vitest';
import { parseFraction } from '../../src/units/fraction.js';
import {
  parseProportion,
  proportion,
  proportionText,
  ratioBelow,
  takeText,
  WHOLE_PROPORTION,
} from '../../src/units/proportion.js';
import { ratio } from '../../src/units/ratio.js';

describe('a share of stake', () => {
  test.each([
    ['100%', 18_446_744_073_709_551_615n],
    ['50%', 9_223_372_036_854_775_807n],
    ['0.5', 9_223_372_036_854_775_807n],
    ['0.1%', 18_446_744_073_709_551n],
    ['33.33333333333333333333%', 6_148_914_691_236_517_204n],
    // A double would make this 2^64, which wraps to nothing.
    ['99.99999999999999999999%', 18_446_744_073_709_551_614n],
    ['0.00000000000000001%', 1n],
    ['0', 0n],
  ])('%s is stored as %i, never rounded up', (text, parts) => {
    expect(parseProportion(text)).toBe(parts);
  });

  test.each(['25', '1', '100.1%', '-1%', '5,5%', '%', '', '1e2%', `0.${'1'.repeat(21)}`])(
    'does not guess what %s means',
    (text) => {
      expect(() => parseProportion(text)).toThrowError(
        expect.objectContaining({ code: 'bad-input' }),
      );
    },
  );

  it('never makes more than the whole of parts that add up to it', () => {
    for (let parts = 1n; parts <= 97n; parts++) {
      const digits = (10n ** 20n / parts).toString().padStart(20, '0');
      const share = parseProportion(parts === 1n ? '100%' : `0.${digits}`);
      expect(share * parts).toBeLessThanOrEqual(WHOLE_PROPORTION);
      expect(WHOLE_PROPORTION - share * parts).toBeLessThan(2n * parts);
    }
  });

  test.each([
    [0n, '0%'],
    [9_223_372_036_854_775_807n, '50%'],
    [1_844_674_407_370_955_161n, '10%'],
    [6_148_914_691_236_517_205n, '33.333333333%'],
    [18_446_744_073_709_551_615n, '100%'],
  ])('%i is drawn as %s', (parts, text) => {
    expect(proportionText(proportion(parts))).toBe(text);
  });
});

describe('a take', () => {
  test.each([
    ['18%', 11_796],
    ['9%', 5_898],
    ['0', 0],
    ['0%', 0],
    ['100%', 65_535],
    ['0.0015%', 0],
  ])('of %s is stored as %i, never above what was typed', (text, parts) => {
    expect(ratioBelow(parseFraction(text))).toBe(parts);
  });

  it('is the same take when what is drawn is typed again, all 65536 of them', () => {
    for (let parts = 0; parts <= 65_535; parts++) {
      expect(ratioBelow(parseFraction(takeText(ratio(parts))))).toBe(parts);
    }
  });
});
