import { describe, expect, it, test } from 'vitest';
import { parseFraction, percentText } from '../../src/units/fraction.js';
import { type AlphaUnits, rao, raoPerAlpha } from '../../src/units/money.js';
import { parseAlpha } from '../../src/units/parse-amount.js';
import { shareText } from '../../src/units/share.js';
import {
  afterSwapFee,
  alphaFor,
  beforeSwapFee,
  priceAfter,
  taoFor,
} from '../../src/units/trade.js';

const units = (amount: bigint) => amount as AlphaUnits;

describe('what a trade is shown to bring is never more than it can bring', () => {
  it('rounds against the operator in both directions', () => {
    expect(alphaFor(rao(10n), raoPerAlpha(3_000_000_000n))).toBe(3n);
    expect(taoFor(units(10n), raoPerAlpha(333_333_333n))).toBe(3n);
    expect(afterSwapFee(rao(1_000_000n), 33)).toBe(999_496n);
  });

  it('buys nothing at a price of zero instead of dividing by it', () => {
    expect(alphaFor(rao(10n), raoPerAlpha(0n))).toBe(0n);
  });

  it('has no fee where the pool takes none', () => {
    expect(afterSwapFee(rao(7n), 0)).toBe(7n);
    expect(beforeSwapFee(rao(7n), 0)).toBe(7n);
  });

  test.each([33, 196, 10_000])(
    'the minimum at rate %d is enough, and one rao less is not',
    (rate) => {
      const least = beforeSwapFee(rao(2_000_000n), rate);
      const net = (amount: bigint) => amount - (amount * BigInt(rate)) / 65_535n;
      expect(net(least)).toBeGreaterThanOrEqual(2_000_000n);
      expect(net(least - 1n)).toBeLessThan(2_000_000n);
    },
  );
});

describe('a percentage reads back as it was typed', () => {
  test.each(['0.5%', '100%', '0%', '0.0000001%'])('%s', (typed) => {
    expect(percentText(parseFraction(typed))).toBe(typed);
  });
});

describe('alpha is read as strictly as TAO', () => {
  it('keeps all nine decimals', () => expect(parseAlpha('1.000000001')).toBe(1_000_000_001n));
  test.each(['1.0000000001', '-1', '1,5', '', '1e3', 'all'])('refuses %j', (typed) => {
    expect(() => parseAlpha(typed)).toThrowError(expect.objectContaining({ code: 'bad-input' }));
  });
});

describe('a share is never further from the truth than half of its last digit', () => {
  test.each([
    [1n, 3n, '0.333333333'],
    [2n, 3n, '0.666666667'],
    [65_535n, 65_535n, '1.000000000'],
    [0n, 5n, '0.000000000'],
    [0n, 0n, '0.000000000'],
  ])('%d of %d', (part, whole, text) => expect(shareText(part, whole)).toBe(text));
});

describe('a trade that would end past its limit is recognised as spec 425 moves the price', () => {
  test.each([
    ['buy 10 from 1000 and 1000', 1_000_000_000n, 9_994_964_523n, 9_896_053_816n, 1_020_089_828n],
    ['buy 100 from 1000 and 4000', 250_000_000n, 99_949_645_228n, 363_469_893_959n, 302_472_305n],
    ['sell 10 to 1000 and 1000', 1_000_000_000n, 9_896_053_816n, 9_994_964_523n, 980_305_824n],
  ])('%s', (_title, before, tao, alpha, after) => {
    const reached = priceAfter(raoPerAlpha(before), tao, alpha);
    expect(reached - after).toBeLessThanOrEqual(1n);
    expect(after - reached).toBeLessThanOrEqual(1n);
  });
});
