import type { CommanderError } from 'commander';
import { type Refusal, refuse } from '../errors.js';
import { nearestName } from '../units/nearest-name.js';
import { BOTH_WAYS } from './nodes.js';

/** Commander's complaint about a command line, in our two lines. */
export function usageRefusal(error: CommanderError, words: string): Refusal {
  if (error.code === BOTH_WAYS) {
    return refuse('bad-input', error.message.replace(/^error: /, ''), 'keep one');
  }
  const [first = '', ...rest] = error.message.replace(/^error: /, '').split('\n');
  const suggestion =
    ELSEWHERE[first] ?? closeTo(first, /Did you mean (.+)\?/.exec(rest.join(' '))?.[1]);
  const help = `btcli ${words} --help`.replace(/ +/g, ' ');
  return refuse(
    'bad-input',
    withoutValue(first).replace(/\.$/, ''),
    suggestion ? `did you mean ${suggestion}?` : `see ${help}`,
  );
}

/** What other programs call it. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "unknown option '-V'": '--version',
  "unknown command 'version'": '--version',
};

/** Commander finds a word of three letters like many others; two slips in it are no slip. */
function closeTo(complaint: string, suggestion: string | undefined): string | undefined {
  const [, typed] = /^unknown option '--(\w{1,3})'/.exec(complaint) ?? [];
  if (typed === undefined || suggestion === undefined) return suggestion;
  return nearestName(`--${typed}`, [suggestion]) && suggestion;
}

/** A switch that was given a value is one that commander does not know, and the value may be a secret. */
const withoutValue = (complaint: string): string =>
  complaint.replace(/^(unknown option '[^'=]*=).*$/, "$1…'");
