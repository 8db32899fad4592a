import { expect, it } from 'vitest';
import { parseWords } from '../../src/wallet/words.js';

it.each([12, 15, 18, 21, 24])('offers a mnemonic of %i words', (count) => {
  expect(parseWords(String(count))).toBe(count);
});

it.each(['', '0', '11', '13', '25', '12.0', ' 12', '0x0c', '1e1', 'twelve'])(
  'refuses %j, which no wallet could restore',
  (text) => {
    expect(() => parseWords(text)).toThrow(expect.objectContaining({ code: 'bad-input' }));
  },
);
