import type { CommanderError } from 'commander';
import { type Refusal, refuse } from '../errors.js';
import { BOTH_WAYS } from './nodes.js';

/** Commander's complaint about a command line, in our two lines. */
export function usageRefusal(error: CommanderError, words: string): Refusal {
  if (error.code === BOTH_WAYS) {
    return refuse('bad-input', error.message.replace(/^error: /, ''), 'keep one');
  }
  const [first = '', ...rest] = error.message.replace(/^error: /, '').split('\n');
  const suggestion = /Did you mean (.+)\?/.exec(rest.join(' '))?.[1];
  const help = `btcli ${words} --help`.replace(/ +/g, ' ');
  return refuse(
    'bad-input',
    first.replace(/\.$/, ''),
    suggestion ? `did you mean ${suggestion}?` : `see ${help}`,
  );
}
