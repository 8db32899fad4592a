import { describe, expect, it, test } from 'vitest';
import { fixedText } from '../../src/units/fixed-text.js';
import { parseFraction } from '../../src/units/fraction.js';
import { endpointText } from '../../src/units/ip-address.js';
import { ratio, ratioText } from '../../src/units/ratio.js';
import { loweredBy, raisedBy } from '../../src/units/tolerance.js';

describe('a ratio is shown as the chain stores it', () => {
  test.each([
    [0, '0.00000'],
    [1, '0.00002'],
    [32_767, '0.49999'],
    [32_768, '0.50001'],
    [65_534, '0.99998'],
    [65_535, '1.00000'],
  ])('%i of 65535 is %s', (raw, text) => {
    expect(ratioText(ratio(raw))).toBe(text);
  });

  it('never shows two different ratios as one', () => {
    const shown = new Set(Array.from({ length: 65_536 }, (_, raw) => ratioText(ratio(raw))));
    expect(shown.size).toBe(65_536);
  });
});

describe('a limit never lets through more than the tolerance', () => {
  test.each([
    [20_000_000n, '0.5%', 20_100_000n, 19_900_000n],
    [3n, '0.5%', 3n, 3n],
    [1_000_001n, '10%', 1_100_001n, 900_001n],
    [7n, '0%', 7n, 7n],
    [7n, '100%', 14n, 0n],
  ])('%i with %s', (amount, share, most, least) => {
    const tolerance = parseFraction(share);
    expect([raisedBy(amount, tolerance), loweredBy(amount, tolerance)]).toEqual([most, least]);
  });
});

describe('where a neuron can be reached is written so that it can be typed', () => {
  test.each([
    [0xc0000201n, 4, 8091, '192.0.2.1:8091'],
    [0x20010db8000000000000000000000001n, 6, 80, '[2001:db8::1]:80'],
    [1n, 6, 1, '[::1]:1'],
    [0n, 4, 9, '0.0.0.0:9'],
  ])('%i of type %i', (ip, type, port, text) => {
    expect(endpointText(ip, type, port)).toBe(text);
  });
});

describe('a fixed-point setting is shown as the number it is', () => {
  test.each([
    [4_294_967_296_000n, 32, '1000'],
    [-2_147_483_648n, 32, '-0.5'],
    [23_242_897_532_874_035_200n, 64, '1.26'],
    [1n, 32, '0'],
    [-1n, 32, '0'],
    [0n, 64, '0'],
  ])('%i over 2^%i', (bits, fractionBits, text) => {
    expect(fixedText(bits, fractionBits)).toBe(text);
  });
});
