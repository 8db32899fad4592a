import { refuse } from '../../errors.js';
import { parseNetuid } from '../../units/netuid.js';
import { parseAlpha } from '../../units/parse-amount.js';
import { option } from '../define/option.js';
import { alphaText, fileText, netuidText, wholeText } from './texts.js';

const MOST_POINTS = 1000;

/** What was typed after an option that may be given again and again. */
const typedWords = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

const words = (flags: string, summary: string, example: string) =>
  option({ flags, summary, text: { type: 'string', examples: [example] }, parse: typedWords });

const file = (flags: string, summary: string) =>
  option({ flags, summary, text: fileText, parse: (path) => path });

export const netuidToSimulate = option({
  flags: '--netuid <number>',
  summary: 'number of the subnet; not needed with --state',
  text: netuidText,
  parse: parseNetuid,
});

export const savedState = file(
  '--state <file>',
  'simulate a state that --save wrote, without a chain',
);
export const saveState = file('--save <file>', 'write the state that was read to a new JSON file');

export const otherWeights = words(
  '--weights <uid=weights...>',
  'a validator and the weights it sets, such as 3=1:0.5,2:0.5; may be repeated',
  '3=1:0.5,2:0.5',
);
export const otherWeightsFile = file('--weights-file <file>', 'the same from a file, a line each');
export const otherStakes = words(
  '--stake <uid=alpha...>',
  'a neuron and all the stake it weighs with, in alpha; may be repeated',
  '3=1500.5',
);
export const otherSettings = words(
  '--set <name=value...>',
  'a hyperparameter and its value, such as kappa=50%; may be repeated',
  'kappa=50%',
);
export const addedValidators = words(
  '--add-validator <stake:weights...>',
  'one more validator with its stake and weights, such as 1000:1:0.5,2:0.5',
  '1000:1:0.5,2:0.5',
);
export const removedUids = words(
  '--remove <uid...>',
  'a neuron in whose place is a newcomer without stake; may be repeated',
  '7',
);

export const emissionToShare = option({
  flags: '--emission <alpha>',
  summary: 'alpha that the epoch shares out; by default what waits, carried on to the epoch',
  text: alphaText,
  parse: parseAlpha,
});

export const explainedUid = option({
  flags: '--explain <uid>',
  summary: 'show where this neuron has its incentive and dividends from',
  text: wholeText(0, 65_535),
  parse: parseUid,
});

export const swept = option({
  flags: '--sweep <what=from..to>',
  summary: 'try many values: stake:3=0..1000, weight:3:7=0%..100% or set:kappa=10%..90%',
  text: { type: 'string', examples: ['stake:3=0..1000', 'set:kappa=10%..90%'] },
  parse: (text) => text,
});

export const sweepPoints = option({
  flags: '--points <count>',
  summary: 'with --sweep, so many values from one end to the other',
  fallback: '25',
  text: wholeText(2, MOST_POINTS),
  parse: parsePoints,
});

/** Reads a uid. */
export function parseUid(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw refuse('bad-input', `${JSON.stringify(text)} is not a uid`, 'write it like 7');
}

function parsePoints(text: string): number {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (count >= 2 && count <= MOST_POINTS) return count;
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} is no number of values`,
    `write a number from 2 to ${MOST_POINTS}`,
  );
}
