import type { Command } from '../src/commands/define.js';
import { type Entry, type Group, groups } from '../src/commands/index.js';
import { universal } from '../src/commands/options/universal.js';

/** What a shell needs to know of one option. */
export type OptionOutline = {
  readonly names: readonly string[];
  readonly summary: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
};

export type WordOutline = { readonly name: string; readonly summary: string };

export type CommandOutline = WordOutline & {
  readonly options: readonly OptionOutline[];
  /** What can stand where an argument stands. */
  readonly argumentChoices: readonly string[];
};

/** A word after the first: a command, or a group with the third words that may follow. */
type SecondWord = WordOutline & { readonly below: readonly WordOutline[] };

/** A first word: a group of commands, or a command by itself. */
export type EntryOutline = WordOutline &
  (
    | { readonly commands: readonly CommandOutline[]; readonly seconds: readonly SecondWord[] }
    | { readonly command: CommandOutline }
  );

/** Every entry, command and option, as the definitions say. */
export async function outline(
  entries: Readonly<Record<string, Entry>> = groups,
): Promise<readonly EntryOutline[]> {
  return Promise.all(
    Object.entries(entries).map(async ([name, { summary, load }]) => {
      const loaded = await load();
      return 'command' in loaded
        ? { name, summary, command: commandOutline(loaded.command) }
        : { name, summary, ...groupOutline(loaded) };
    }),
  );
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
  const specs = [...Object.values(options), ...Object.values(universal)];
  return {
    name,
    summary,
    argumentChoices: words.flatMap(({ choices }) => choices ?? []),
    options: specs.map((spec) => ({
      names: spec.flags.match(/(?<=^|[ ,])--?[a-z][a-z0-9-]*/gi) ?? [],
      summary: spec.summary,
      takesValue: /[<[]/.test(spec.flags),
      choices: spec.choices ?? [],
    })),
  };
}
