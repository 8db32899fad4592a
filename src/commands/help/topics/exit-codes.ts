import { exitStatusAdvice } from '../../../catalogue/exit-statuses.js';
import { wrap } from '../../../format/wrap.js';
import type { Topic } from './topic.js';

export const exitCodes: Topic = {
  name: 'exit-codes',
  also: ['exit', 'exit-code', 'exit-status', 'errors', 'status'],
  summary: 'what a script may conclude from how a command ended',
  text: () =>
    `Exit codes\n\n${Object.entries(exitStatusAdvice)
      .map(([status, { meaning, hint }]) => told(status, meaning, hint))
      .join('\n')}\n\nWhat an error means: btcli explain and its name, code or number\n`,
};

const told = (status: string, meaning: string, hint: string): string =>
  [...indented(status.padStart(4), meaning), ...indented('', hint)].join('\n');

/** Below a number of four columns. */
const indented = (lead: string, sentence: string): readonly string[] =>
  wrap(sentence, 72).map((line, at) => `${(at === 0 ? lead : '').padEnd(4)}  ${line}`);
