import { describe, expect, it, test } from 'vitest';
import { parseFraction, WHOLE } from '../../src/units/fraction.js';
import { coinText } from '../../src/units/money.js';
import { parseTao } from '../../src/units/parse-amount.js';

describe('an amount typed is the amount sent, to the rao', () => {
  test.each([
    ['1.5', 1_500_000_000n],
    ['0.000000001', 1n],
    ['9007199.254740993', 9_007_199_254_740_993n],
    ['21000000', 21_000_000_000_000_000n],
    ['18446744073.709551615', 2n ** 64n - 1n],
    ['007', 7_000_000_000n],
  ])('%s TAO is %d rao', (typed, rao) => {
    expect(parseTao(typed)).toBe(rao);
  });

  test.each([
    '',
    '.5',
    '1.',
    '-1',
    '+1',
    '1e3',
    '0x10',
    '1,000',
    '1 000',
    '٣',
    'NaN',
    'Infinity',
    ' 1',
  ])('%j is refused rather than guessed', (typed) => {
    expect(() => parseTao(typed)).toThrowError(/is not an amount of TAO/);
  });

  it('refuses a tenth decimal, since rounding would send another amount', () => {
    expect(() => parseTao('1.0000000001')).toThrowError(/more than nine decimals/);
  });

  it('refuses what no balance can hold', () => {
    expect(() => parseTao('18446744073.709551616')).toThrowError(/more than can exist/);
  });

  test.each([0n, 1n, 999_999_999n, 1_000_000_000n, 1_500_000_000n, 2n ** 64n - 1n])(
    '%d rao is written so that it reads back the same',
    (rao) => {
      expect(parseTao(coinText(rao))).toBe(rao);
    },
  );
});

describe('a tolerance cannot be a hundred times what was meant', () => {
  test.each([
    ['0.005', 5_000_000n],
    ['0.5%', 5_000_000n],
    ['0', 0n],
    ['0%', 0n],
    ['100%', WHOLE],
    ['0.000000001', 1n],
    ['0.0000001%', 1n],
    ['12.5%', 125_000_000n],
  ])('%s is %d parts per billion', (typed, parts) => {
    expect(parseFraction(typed)).toBe(parts);
  });

  test.each(['1', '5', '0.5.1', '101%', '-0.1', '1e-3', '0.0000000001', '', '%', '.5'])(
    '%j is refused',
    (typed) => {
      expect(() => parseFraction(typed)).toThrowError();
    },
  );
});
