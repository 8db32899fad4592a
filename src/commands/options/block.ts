import { refuse } from '../../errors.js';
import { parseMoment } from '../../units/moment.js';
import { option, toggle } from '../define/option.js';
import { wholeText } from './texts.js';

/** The chain counts blocks in a u32. */
export const MOST_BLOCK = 4_294_967_295;

export const atBlock = option({
  flags: '--at <block>',
  summary: 'the state as it was at this block, instead of now',
  text: wholeText(0, MOST_BLOCK),
  parse: parseBlockNumber,
});

/** For what can be read by the runtime of any block. */
export const atMoment = option({
  flags: '--at <block|date>',
  summary:
    'at this block (its number or hash) or at the newest one of a date (UTC), instead of now',
  text: { type: 'string', examples: ['4500000', '2026-11-30', '2026-11-30T12:00'] },
  parse: parseMoment,
});

export const live = toggle({
  flags: '--live',
  summary:
    'draw it again at each new block until Ctrl-C; with --format ndjson one document a block',
});

/** Reads a block number. */
export function parseBlockNumber(text: string): number {
  if (/^\d{1,10}$/.test(text) && Number(text) <= MOST_BLOCK) return Number(text);
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} is not a block number`,
    'write it like 4500000',
  );
}

/** What happened at one block does not go on. */
export function refuseLivePast(input: { readonly at: number | undefined; readonly live: boolean }) {
  if (!input.live || input.at === undefined) return;
  throw refuse('bad-input', '--live and --at exclude each other', 'keep one');
}
