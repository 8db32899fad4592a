import { refuse } from '../../errors.js';
import { option, toggle } from '../define/option.js';
import { parseBlockNumber } from './block.js';
import { wholeText } from './texts.js';

const MOST_MECHANISM = 255;
const MOST_CHANGES = 100_000;

export const mechanism = option({
  flags: '--mech <number>',
  summary: 'incentives and last weights of this mechanism; 0, the first, when left out',
  text: wholeText(0, MOST_MECHANISM),
  parse: parseMechanism,
});

export const validatorsOnly = toggle({
  flags: '--validators',
  summary: 'only neurons with a validator permit',
});

export const minersOnly = toggle({
  flags: '--miners',
  summary: 'only neurons without a validator permit',
});

export const mineOnly = toggle({
  flags: '--mine',
  summary: 'only neurons whose hotkey or coldkey is in the wallets here',
});

/** Two blocks, the earlier first; from it until now where there is one alone. */
export type Span = { readonly from: number; readonly to: number | undefined };

export const between = option({
  flags: '--diff <blocks...>',
  summary: 'what changed between two blocks, as in --diff 100 200; since one of them with one',
  text: { type: 'string', pattern: '^[0-9]+([ ,]|[.]{2})?[0-9]*$', examples: ['100 200', '100'] },
  parse: parseSpan,
});

export const mostChanges = option({
  flags: '--top <number>',
  summary: 'with --diff, so many of the largest changes of each field',
  fallback: '10',
  text: wholeText(1, MOST_CHANGES),
  parse: parseMost,
});

export function parseMechanism(text: string): number {
  if (/^\d{1,3}$/.test(text) && Number(text) <= MOST_MECHANISM) return Number(text);
  throw refuse('bad-input', `${JSON.stringify(text)} is no mechanism`, 'mechanisms count from 0');
}

export function parseSpan(text: string): Span {
  const [from = '', to, ...more] = text.split(/ |,|\.\./);
  const span = { from: parseBlockNumber(from), to: to === undefined ? to : parseBlockNumber(to) };
  if (more.length === 0 && (span.to === undefined || span.from < span.to)) return span;
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} is not a block and a later one`,
    'write them like 100 200',
  );
}

function parseMost(text: string): number {
  if (/^\d{1,6}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_CHANGES) {
    return Number(text);
  }
  throw refuse('bad-input', `${JSON.stringify(text)} is no number of changes`, 'write it like 10');
}
