import { option } from '../define/option.js';
import { MOST_BLOCK, parseBlockNumber } from './block.js';
import { wholeText } from './texts.js';

export const fromBlock = option({
  flags: '--from-block <block>',
  summary: 'not before this block',
  text: wholeText(0, MOST_BLOCK),
  parse: parseBlockNumber,
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
      ? { from: 'now', blocks: parseBlockNumber(typed.slice(1)) }
      : { from: 'genesis', blocks: parseBlockNumber(typed) },
});
