import { mnemonicValidate } from '@polkadot/util-crypto';
import englishWords from '@polkadot/util-crypto/mnemonic/wordlists/en';
import { refuse } from '../errors.js';
import { isWordCount } from './words.js';

/**
 * The words of a mnemonic as every wallet program reads them: lower-case, one space between. Refuses
 * by the kind of mistake and never repeats a word, since the rest of them may well be right.
 */
export function parseMnemonic(text: string): string {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (!isWordCount(words.length)) {
    throw refuse(
      'bad-input',
      `a mnemonic cannot have ${words.length} ${words.length === 1 ? 'word' : 'words'}`,
      'give all 12, 15, 18, 21 or 24 words on one line, with a space between',
    );
  }
  const unknown = words.flatMap((word, index) => (englishWords.includes(word) ? [] : [index + 1]));
  if (unknown.length > 0) {
    const which = unknown.length === 1 ? 'word' : 'words';
    const verb = unknown.length === 1 ? 'is' : 'are';
    throw refuse(
      'bad-input',
      `${which} ${unknown.join(', ')} of ${words.length} ${verb} not in the list of mnemonic words`,
      'check the spelling against what was written down',
    );
  }
  const mnemonic = words.join(' ');
  if (mnemonicValidate(mnemonic)) return mnemonic;
  throw refuse(
    'bad-input',
    'the checksum of the mnemonic is wrong',
    'every word exists, but one is another than it was or two changed places',
  );
}
