import { refuse } from '../../errors.js';
import { option } from '../define.js';
import { wholeText } from './texts.js';

const MOST = 4_294_967_295;

export const fromBlock = option({
  flags: '--from-block <block>',
  summary: 'not before this block',
  text: wholeText(0, MOST),
  parse: (typed) => parseBlock(typed),
});

/** A block by its number, or so many after the one in which the waiting begins. */
export type Deadline = { readonly from: 'genesis' | 'now'; readonly blocks: number };

export const deadline = option({
  flags: '--deadline <block|+blocks>',
  summary: 'the last block to wait for, by its number or, with a plus, so many from now',
  required: true,
  text: { type: 'string', pattern: '^\\+?[0-9]{1,10}$', examples: ['+7200', '4500000'] },
  parse: (typed): Deadline =>
    typed.startsWith('+')
      ? { from: 'now', blocks: parseBlock(typed.slice(1)) }
      : { from: 'genesis', blocks: parseBlock(typed) },
});

function parseBlock(typed: string): number {
  if (/^\d{1,10}$/.test(typed) && Number(typed) <= MOST) return Number(typed);
  throw refuse(
    'bad-input',
    `${JSON.stringify(typed)} is not a block number`,
    'write it like 4500000',
  );
}
