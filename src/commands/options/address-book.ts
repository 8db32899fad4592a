import { parseBookName } from '../../addresses/book-name.js';
import { refuse } from '../../errors.js';
import { parseSs58 } from '../../units/ss58.js';
import { argument } from '../define/argument.js';
import { option } from '../define/option.js';
import { addressText, nameText } from './texts.js';

export const bookName = argument({
  name: 'name',
  summary: 'name in the address book',
  required: true,
  text: nameText('exchange'),
  parse: parseBookName,
});

/** One that is in the book already. */
export const bookedName = argument({
  ...bookName,
  name: 'name',
  required: true,
  parse: parseBookName,
});

export const bookAddress = argument({
  name: 'address',
  summary: 'the address it stands for',
  required: true,
  text: addressText,
  parse: parseSs58,
});

export const bookNote = option({
  flags: '--note <text>',
  summary: 'a line about it, for yourself',
  text: { type: 'string', pattern: '^.{0,200}$', examples: ['told by phone'] },
  parse: parseNote,
});

function parseNote(text: string): string {
  if (text.length <= 200 && !/\p{Cc}/u.test(text)) return text;
  throw refuse('bad-input', 'the note is longer than one short line', 'use up to 200 characters');
}
