import { settings } from '../../chain/settings/index.js';
import type { Command } from '../define/command.js';
import type { OptionSpec } from '../define/option.js';
import { type Entry, type Group, groups } from '../index.js';
import { universal } from '../options/universal.js';
import { choicesOf } from '../parse-input.js';
import { settingKeys } from '../setting-keys.js';
import { type Kind, kindOfArgument, kindOfOption } from './kinds.js';

/** What a shell needs to know of one option. */
export type OptionOutline = {
  readonly names: readonly string[];
  readonly summary: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
  /** What on this machine its value names. */
  readonly kind: Kind | undefined;
};

export type WordOutline = { readonly name: string; readonly summary: string };

export type CommandOutline = WordOutline & {
  readonly options: readonly OptionOutline[];
  /** What can stand where an argument stands. */
  readonly argumentChoices: readonly string[];
  readonly argumentKinds: readonly Kind[];
};

/** A word after the first: a command, or a group with the third words that may follow. */
type SecondWord = WordOutline & { readonly below: readonly WordOutline[] };

/** A first word: a group of commands, or a command by itself. */
export type EntryOutline = WordOutline &
  (
    | { readonly commands: readonly CommandOutline[]; readonly seconds: readonly SecondWord[] }
    | { readonly command: CommandOutline }
  );

/** All that the definitions say: what every command takes, and each entry with its own options. */
export type Outline = {
  readonly common: readonly OptionOutline[];
  readonly entries: readonly EntryOutline[];
};

export async function outline(entries: Readonly<Record<string, Entry>> = groups): Promise<Outline> {
  const listed = await Promise.all(
    Object.entries(entries).map(async ([name, { summary, load }]) => {
      const loaded = await load();
      return 'command' in loaded
        ? { name, summary, command: commandOutline(loaded.command) }
        : { name, summary, ...groupOutline(loaded) };
    }),
  );
  const keys = [...(await settingKeys()).keys()];
  const common = [...Object.values(universal), help].map(optionOutline);
  return { common, entries: listed.map((entry) => withSettings(entry, keys)) };
}

const help = { flags: '-h, --help', summary: 'print help' };

/** The keys of all settings are known only once every command is. */
function withSettings(entry: EntryOutline, keys: readonly string[]): EntryOutline {
  if (!('commands' in entry)) return entry;
  const commands = entry.commands.map((command) =>
    command.argumentKinds.includes('setting') ? { ...command, argumentChoices: keys } : command,
  );
  return { ...entry, commands };
}

function groupOutline({ commands, groups: inner = {} }: Group) {
  const plain = commands.filter(({ name }) => !name.includes(' '));
  const nested = Object.entries(inner).map(([name, summary]) => ({
    name,
    summary,
    below: commands
      .filter((command) => command.name.startsWith(`${name} `))
      .map((command) => ({ ...command, name: command.name.slice(name.length + 1) })),
  }));
  const seconds = [...plain.map(({ name, summary }) => ({ name, summary, below: [] })), ...nested];
  return { commands: commands.map(commandOutline), seconds };
}

function commandOutline({ name, summary, options, arguments: words }: Command): CommandOutline {
  const kinds = words.map(kindOfArgument).filter((kind) => kind !== undefined);
  return {
    name,
    summary,
    argumentChoices: [
      ...words.flatMap(choicesOf),
      ...(kinds.includes('hyperparameter') ? settings.map((each) => `${each.name}=`) : []),
    ],
    argumentKinds: kinds,
    options: Object.values(options).map(optionOutline),
  };
}

const optionOutline = (spec: OptionSpec<unknown>): OptionOutline => ({
  names: spec.flags.match(/(?<=^|[ ,])--?[a-z][a-z0-9-]*/gi) ?? [],
  summary: spec.summary,
  takesValue: /[<[]/.test(spec.flags),
  choices: choicesOf(spec),
  kind: kindOfOption(spec),
});
