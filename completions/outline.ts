import type { Command } from '../src/commands/define.js';
import { type Entry, groups } from '../src/commands/index.js';
import { universal } from '../src/commands/options/universal.js';

/** What a shell needs to know of one option. */
export type OptionOutline = {
  readonly names: readonly string[];
  readonly summary: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
};

export type CommandOutline = {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionOutline[];
  /** What can stand where an argument stands. */
  readonly argumentChoices: readonly string[];
};

/** A first word: a group of commands, or a command by itself. */
export type EntryOutline = { readonly name: string; readonly summary: string } & (
  | { readonly commands: readonly CommandOutline[] }
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
        : { name, summary, commands: loaded.commands.map(commandOutline) };
    }),
  );
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
