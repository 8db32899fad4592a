import { describe, expect, it, test } from 'vitest';
import { parseMnemonic } from '../../src/wallet/parse-mnemonic.js';
import { known } from './wallet-folder.js';

const words = known.phrase.split(' ');
const swapped = [words[1], words[0], ...words.slice(2)].join(' ');

describe('a mistake in a mnemonic is named by its kind, and no word of it is repeated', () => {
  test.each([
    ['one word short', words.slice(1).join(' '), 'a mnemonic cannot have 11 words'],
    ['nothing at all', '  ', 'a mnemonic cannot have 0 words'],
    ['a seed', known.seed, 'a mnemonic cannot have 1 word'],
    ['a typing error', known.phrase.replace('year', 'yaer'), 'word 4 of 12 is not in the list'],
    [
      'two of them',
      known.phrase.replace('year', 'yaer').replace('yellow', 'yelow'),
      'words 4, 12 of 12 are not',
    ],
    ['two words changed places', swapped, 'the checksum of the mnemonic is wrong'],
  ])('%s', (_, text, message) => {
    const refused = attempt(text);
    expect(refused).toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining(message),
    });
    const told = `${refused.message} ${refused.hint}`;
    for (const word of ['legal', 'winner', 'wave', 'yaer', 'yelow', '6fa2796b']) {
      expect(told).not.toContain(word);
    }
  });

  function attempt(text: string): { readonly message: string; readonly hint: string } {
    try {
      parseMnemonic(text);
    } catch (refused) {
      return refused as { message: string; hint: string };
    }
    throw new Error('the mnemonic was accepted');
  }
});

it('accepts what an editor or a careful hand makes of the right words', () => {
  const written = `\ufeff  ${known.phrase.toUpperCase().replaceAll(' ', '\t ')} \r`;
  expect(parseMnemonic(written)).toBe(known.phrase);
});
