import type { Command } from '../commands/define/command.js';
import type { OptionSpecs } from '../commands/define/option.js';
import { opensKey } from '../commands/options/password.js';
import type { TypedLine } from '../commands/parse-input.js';

/**
 * The complaint about words that a command does not take, with the options that the first may have been
 * meant for. Where keys are written or opened no word is repeated, since a secret may stand there.
 */
export function extraWords(words: string, command: Command, typed: TypedLine): string {
  const { length } = command.arguments;
  const taken = length === 0 ? 'no words' : length === 1 ? 'one word' : `${length} words`;
  const complaint = `error: btcli ${words} takes ${taken} beside its options`;
  const [extra = '', ...others] = typed.words.slice(length);
  const isUnclear = others.length > 0 || command.effect === 'writes-keys';
  const meant = isUnclear ? [] : optionsFor(extra, command.options, typed);
  if (meant.length === 0) return complaint;
  const offers = meant.map(
    ([flag, value]) => `${flag} ${opensKey(command.options) ? value : extra}`,
  );
  return `${complaint}\n(Did you mean ${offers.join(' or ')}?)`;
}

/** What texts look like, and the options that take such a one; in their order. */
const looks: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\d{1,4}$/, ['--netuid', '--amount']],
  [/^\d+(\.\d+)?$/, ['--amount']],
  [/^5\w{47}$/, ['--dest', '--hotkey-ss58']],
  [/^[a-z][\w-]*$/i, ['--wallet']],
];

/** Those of the options that the line does not have yet, and how help calls the value of each. */
function optionsFor(
  word: string,
  options: OptionSpecs,
  typed: TypedLine,
): readonly (readonly [flag: string, value: string])[] {
  const left = Object.entries(options).filter(([name]) => typed.options[name] === undefined);
  const flags = left.map(([, option]) => option.flags);
  const alike = looks.find(([look]) => look.test(word))?.[1] ?? [];
  return alike.flatMap((flag) => {
    const value = flags.flatMap((each) => each.split(`${flag} `)[1] ?? [])[0];
    return value?.startsWith('<') ? [[flag, value] as const] : [];
  });
}
