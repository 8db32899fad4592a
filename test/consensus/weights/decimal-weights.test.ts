import { expect, it } from 'vitest';
import { weightsFromDecimals } from '../../../src/consensus/weights/decimal-weights.js';

const convert = (...weights: string[]) =>
  weightsFromDecimals(weights.map((weight, uid) => ({ uid, weight })));

it('gives the same weights whatever the scale they are written in', () => {
  const expected = [
    [0, 21_845],
    [1, 43_690],
    [2, 65_535],
  ];
  expect(convert('1', '2', '3')).toEqual(expected);
  expect(convert('0.1', '0.2', '0.3')).toEqual(expected);
  expect(convert('1e-30', '2e-30', '3E-30')).toEqual(expected);
});

it('sees digits a double would drop', () => {
  expect(convert('1', '0.50000000000000000000')).toEqual([
    [0, 65_535],
    [1, 32_768],
  ]);
  expect(convert('1', '0.49999999999999999999')).toEqual([
    [0, 65_535],
    [1, 32_767],
  ]);
  expect(convert('1', '0.30000000000000000001')).toEqual([
    [0, 65_535],
    [1, 19_661],
  ]);
});

it('leaves out what comes to zero, and everything when all is zero', () => {
  expect(convert('1', '0', '0.000001')).toEqual([[0, 65_535]]);
  expect(convert('0', '0.0')).toEqual([]);
  expect(convert()).toEqual([]);
});

it.each(['-1', '.5', '1.', 'NaN', '1e9999', '', '0x10'])('refuses %j as a weight', (text) => {
  expect(() => convert('1', text)).toThrow(expect.objectContaining({ code: 'bad-input' }));
});
