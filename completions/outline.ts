import type { Command } from '../src/commands/define.js';
import { groups } from '../src/commands/index.js';
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
};

export type GroupOutline = {
  readonly name: string;
  readonly summary: string;
  readonly commands: readonly CommandOutline[];
};

/** Every group, command and option, as the definitions say. */
export async function outline(): Promise<readonly GroupOutline[]> {
  return Promise.all(
    Object.entries(groups).map(async ([name, { summary, load }]) => {
      const { commands } = await load();
      return { name, summary, commands: commands.map(commandOutline) };
    }),
  );
}

function commandOutline({ name, summary, options }: Command): CommandOutline {
  const specs = [...Object.values(options), ...Object.values(universal)];
  return {
    name,
    summary,
    options: specs.map((spec) => ({
      names: spec.flags.match(/(?<=^|[ ,])--?[a-z][a-z0-9-]*/gi) ?? [],
      summary: spec.summary,
      takesValue: spec.flags.includes('<'),
      choices: spec.choices ?? [],
    })),
  };
}
