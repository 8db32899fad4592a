import { describe, expect, test } from 'vitest';
import { fixedText } from '../../src/units/fixed-text.js';
import { parseFixed, parseWholeShare, wholeShareText } from '../../src/units/whole-share.js';

const U16 = 65_535n;
const U64 = 2n ** 64n - 1n;

describe('a share of a whole', () => {
  test.each([
    ['100%', U16, U16],
    ['50%', U16, 32_768n],
    ['0.5', U16, 32_768n],
    ['1.0', U16, U16],
    ['2', U16, 2n],
    ['65535', U16, U16],
    ['0%', U16, 0n],
    ['50%', U64, 2n ** 63n],
  ])('%s of %s', (text, whole, parts) => {
    expect(parseWholeShare(text, whole)).toBe(parts);
  });

  test.each(['1', '01', '65536', '100.1%', '1.5', '-1', '50 %', '', '%', '1e3'])(
    '%j is none',
    (text) => {
      expect(parseWholeShare(text, U16)).toBeUndefined();
    },
  );

  test('is written so that no two of 65536 look alike, and is read back as itself', () => {
    const texts = new Set<string>();
    for (let parts = 0n; parts <= U16; parts += 1n) {
      const text = wholeShareText(parts, U16);
      texts.add(text);
      if (parseWholeShare(text, U16) !== parts) throw new Error(`${parts} became ${text}`);
    }
    expect(texts.size).toBe(65_536);
  });
});

test.each([
  ['1', 64, 2n ** 64n],
  ['1.5', 64, 3n * 2n ** 63n],
  ['-0.25', 32, -(2n ** 30n)],
  ['0.1', 32, 429_496_730n],
])('%s with %s bits behind the point', (text, bits, expected) => {
  expect(parseFixed(text, bits)).toBe(expected);
  expect(fixedText(expected, bits)).toBe(text);
});

test.each(['', '.5', '1.', '1,5', '0x1', '1e3', '--1'])('%j is no decimal', (text) => {
  expect(parseFixed(text, 64)).toBeUndefined();
});
