import { refuse } from '../errors.js';

const counts = [12, 15, 18, 21, 24] as const;

/** How many words a mnemonic may have. */
export type WordCount = (typeof counts)[number];

/** Whether a mnemonic may have this many words. */
export const isWordCount = (count: number): count is WordCount =>
  counts.some((allowed) => allowed === count);

/** Reads how many words a new mnemonic should have. */
export function parseWords(text: string): WordCount {
  const count = /^\d\d$/.test(text) ? Number(text) : Number.NaN;
  if (isWordCount(count)) return count;
  throw refuse(
    'bad-input',
    `a mnemonic cannot have ${JSON.stringify(text)} words`,
    'choose 12, 15, 18, 21 or 24',
  );
}
