import { refuse } from '../../errors.js';
import { option, toggle } from '../define/option.js';
import { parseSpan } from './metagraph.js';
import { wholeText } from './texts.js';

const LARGEST_UID = 65_535;

export const matrix = toggle({
  flags: '--matrix',
  summary:
    'a row for each validator and a column for each uid: shades, or numbers with --format csv',
});

export const blockPair = option({
  flags: '--blocks <blocks...>',
  summary: 'compare the weights of two blocks, as in --blocks 100 200; with those of now with one',
  text: { type: 'string', pattern: '^[0-9]+([ ,]|[.]{2})?[0-9]*$', examples: ['100 200', '100'] },
  parse: parseSpan,
});

export const uidPair = option({
  flags: '--validators <uid,uid>',
  summary: 'compare the weights of two validators',
  text: { type: 'string', pattern: '^[0-9]{1,5},[0-9]{1,5}$', examples: ['3,7'] },
  parse: parsePair,
});

export const validatorUid = option({
  flags: '--validator <uid>',
  summary: 'only the weights of this validator',
  text: wholeText(0, LARGEST_UID),
  parse: parseUid,
});

function parsePair(text: string): readonly [number, number] {
  const [first, second, ...more] = text.split(',');
  if (first !== undefined && second !== undefined && more.length === 0) {
    return [parseUid(first.trim()), parseUid(second.trim())];
  }
  throw refuse('bad-input', `${JSON.stringify(text)} is not two uids`, 'write them like 3,7');
}

function parseUid(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= LARGEST_UID) return Number(text);
  throw refuse('bad-input', `${JSON.stringify(text)} is not a uid`, 'uids count from 0');
}
