import { refuse } from '../../errors.js';
import { parseNetuid } from '../../units/netuid.js';
import { option, toggle } from '../define/option.js';
import { netuidText, wholeText } from './texts.js';

export const port = option({
  flags: '--port <number>',
  summary: 'port on 127.0.0.1 to serve the chain on; 0 for any that is free',
  fallback: '9944',
  text: wholeText(0, 65_535),
  parse: (typed) => wholeNumber(typed, 0, 65_535, 'a port'),
});

export const blockTime = option({
  flags: '--block-time <time>',
  summary: 'instant (a block for each transaction), or an interval such as 250ms or 12s',
  fallback: 'instant',
  choices: ['instant', '250ms', '12s'],
  text: {
    type: 'string',
    pattern: '^(instant|[0-9]{1,6}(ms|s))$',
    examples: ['instant', '250ms', '12s'],
  },
  parse: parseBlockTime,
});

export const fresh = toggle({
  flags: '--fresh',
  summary: 'begin a new chain; the one on disk is deleted',
});

export const runtime = option({
  flags: '--runtime <source>',
  summary:
    'run a new chain on a WASM file, a chain spec, the ws:// address of a node, or a kept hash',
  text: {
    type: 'string',
    examples: ['./runtime.wasm', './chainspec.json', 'ws://127.0.0.1:9944', '0x3f9a21c7'],
  },
  parse: (typed) => typed,
});

export const fork = option({
  flags: '--fork [block]',
  summary:
    'begin on the state of the chain at the address in --runtime: of a block, or its newest final one',
  bare: 'final',
  text: { type: 'string', pattern: '^(final|[0-9]{1,9})$', examples: ['final', '7000000'] },
  parse: (typed): number | 'final' =>
    typed === 'final' ? typed : wholeNumber(typed, 0, 999_999_999, 'a block number'),
});

export const epochs = option({
  flags: '--epochs <count>',
  summary: 'pass so many epochs of every subnet, or of the one --netuid names',
  text: wholeText(1, 1_000, 'epochs'),
  parse: (typed) => wholeNumber(typed, 1, 1_000, 'a number of epochs'),
});

export const epochNetuid = option({
  flags: '--netuid <number>',
  summary: 'the one subnet whose epochs count, with --epochs',
  text: netuidText,
  parse: parseNetuid,
});

export const blocks = option({
  flags: '--blocks <count>',
  summary: 'how many blocks to build; one when nothing is said',
  text: wholeText(1, 100_000, 'blocks'),
  parse: (typed) => wholeNumber(typed, 1, 100_000, 'a number of blocks'),
});

function parseBlockTime(typed: string): 'instant' | number {
  if (typed === 'instant') return typed;
  const [, digits, unit] = /^(\d{1,6})(ms|s)$/.exec(typed) ?? [];
  const interval = Number(digits) * (unit === 's' ? 1000 : 1);
  if (digits === undefined || interval < 10) {
    throw refuse(
      'bad-input',
      `${JSON.stringify(typed)} is not a block time`,
      'write instant, or at least 10ms, such as 250ms or 12s',
    );
  }
  return interval;
}

function wholeNumber(typed: string, least: number, most: number, what: string): number {
  const value = /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw refuse(
    'bad-input',
    `${JSON.stringify(typed)} is not ${what}`,
    `choose ${least} to ${most}`,
  );
}
