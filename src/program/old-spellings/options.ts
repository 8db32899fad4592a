import type { Command } from '../../commands/define/command.js';
import type { OptionSpec } from '../../commands/define/option.js';
import { universal } from '../../commands/options/universal.js';
import { refuse } from '../../errors.js';
import { sharedOptions } from './shared.js';
import type { OldCommand, OldOption } from './spelling.js';

type Known = Extract<OldCommand, { kind: 'is' }>;

/** What follows a command's words, as it is written here, and what its options were typed as. */
export type ReadOptions = {
  readonly words: readonly string[];
  /** By the option as it is spelled here; those that are spelled alike are left out. */
  readonly spelled: ReadonlyMap<string, string>;
};

/** Refuses what cannot be written here. */
export function readOptions(tail: readonly string[], old: Known, command: Command): ReadOptions {
  const natives = nativesOf(command);
  const operands: string[] = [];
  const options: string[] = [];
  const values: Record<string, string[]> = {};
  const spelled = new Map<string, string>();
  const left = [...tail];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (word === '--') {
      options.push(word, ...left.splice(0));
    } else if (!/^-[^\d]/.test(word)) {
      operands.push(word);
    } else {
      const [name = '', given] = /^(--[^=]+)=(.*)$/s.exec(word)?.slice(1) ?? [word];
      const value = () => given ?? left.shift() ?? missing(name);
      const follows = given !== undefined || (left[0] !== undefined && !left[0].startsWith('-'));
      const rule = ruleFor(name, old, natives, follows);
      if (rule === undefined)
        options.push(
          word,
          ...(takesValue(natives.get(name)) && given === undefined ? left.splice(0, 1) : []),
        );
      else if (rule.kind === 'gathers')
        values[rule.under] = [...(values[rule.under] ?? []), value()];
      else {
        const read = wordsOf(name, rule, natives, value);
        options.push(...read);
        if (read[0] !== undefined && read[0] !== name) spelled.set(read[0], name);
      }
    }
  }
  return { words: [...old.operands(operands), ...old.gathered(values), ...options], spelled };
}

/** The rule of a spelling; undefined where it is left as it stands. */
function ruleFor(
  name: string,
  old: Known,
  natives: ReadonlyMap<string, string>,
  follows: boolean,
): OldOption | undefined {
  const own = old.options[name];
  if (own && !(own.kind === 'refused' && own.whereValued && !follows)) return own;
  const isReadAnew =
    name === '--wallet-path' || (/^(-H|--hotkey)$/.test(name) && natives.has('--hotkey-ss58'));
  if (own || (natives.has(name) && !isReadAnew)) return undefined;
  return Object.hasOwn(sharedOptions, name) ? sharedOptions[name] : undefined;
}

function wordsOf(
  name: string,
  rule: Exclude<OldOption, { kind: 'gathers' }>,
  natives: ReadonlyMap<string, string>,
  value: () => string,
): readonly string[] {
  switch (rule.kind) {
    case 'refused':
      throw refuse('bad-input', `${name} is not taken: ${rule.why}`, rule.type);
    case 'is': {
      const flags = natives.get(rule.option);
      if (flags !== undefined) return takesValue(flags) ? [rule.option, value()] : [rule.option];
      if (!rule.orNothing) throw nothingLike(name);
      if (rule.option !== '--yes') value();
      return [];
    }
    case 'means':
      return mustBeKnown(name, rule.words, natives);
    case 'reads':
      return inPlace(name, rule.as(value()), natives);
  }
}

/** A hotkey or a folder that a command has no use for was ignored by btcli 9 as well. */
function inPlace(name: string, words: readonly string[], natives: ReadonlyMap<string, string>) {
  const [option = ''] = words;
  const isIgnored = ['--hotkey', '--hotkey-ss58', '--wallet-path'].includes(option);
  if (isIgnored && !natives.has('--hotkey') && !natives.has(option)) return [];
  if (option === '--hotkey-ss58' && !natives.has(option)) {
    throw refuse(
      'bad-input',
      `${name} takes no address in this command`,
      'type --hotkey <name>, a hotkey of the wallet',
    );
  }
  return mustBeKnown(name, words, natives);
}

function mustBeKnown(name: string, words: readonly string[], natives: ReadonlyMap<string, string>) {
  const [option] = words;
  if (option?.startsWith('--') && !natives.has(option)) throw nothingLike(name);
  return words;
}

const nothingLike = (name: string) =>
  refuse('bad-input', `${name} of other versions of btcli has no counterpart here`, 'leave it out');

const missing = (name: string): never => {
  throw refuse('bad-input', `${name} needs a value`, `type ${name} <value>`);
};

/** Every spelling of a command's own options and those of every command, with its flags. */
const nativesOf = (command: Command): ReadonlyMap<string, string> =>
  new Map(
    Object.values<OptionSpec<unknown>>({ ...command.options, ...universal }).flatMap(({ flags }) =>
      (flags.match(/(?<=^|[ ,])--?[a-z][a-z0-9-]*/gi) ?? []).map((name) => [name, flags] as const),
    ),
  );

const takesValue = (flags: string | undefined): boolean =>
  flags !== undefined && /<|\[/.test(flags);
