import { refuse } from '../../errors.js';
import { option } from '../define/option.js';
import { wholeText } from './texts.js';

const [MOST_BLOCKS, MOST_HOURS, MOST_SAMPLES] = [100_000_000, 100_000, 1_000];

/** Reads a whole number between two others. */
const whole = (what: string, least: number, most: number) => (text: string) => {
  if (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} is no number of ${what}`,
    `write a whole number from ${least} to ${most}`,
  );
};

export const blocksBack = option({
  flags: '--blocks <number>',
  summary: 'how many blocks back; 240 when neither this nor --hours is given, 0 for now alone',
  text: wholeText(0, MOST_BLOCKS, 'blocks'),
  parse: whole('blocks', 0, MOST_BLOCKS),
});

export const hoursBack = option({
  flags: '--hours <number>',
  summary: 'how many hours back, by the time between blocks',
  text: wholeText(1, MOST_HOURS, 'hours'),
  parse: whole('hours', 1, MOST_HOURS),
});

export const samples = option({
  flags: '--samples <number>',
  summary: 'how many blocks to look at, evenly',
  fallback: '48',
  text: wholeText(1, MOST_SAMPLES),
  parse: whole('samples', 1, MOST_SAMPLES),
});
