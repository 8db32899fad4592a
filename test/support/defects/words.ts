import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue } from '../../../src/commands/catalogue.js';
import type { Command } from '../../../src/commands/define/command.js';
import { universal } from '../../../src/commands/options/universal.js';

const commands = await catalogue();
const flagsOf = (options: Command['options']) =>
  Object.values(options).flatMap(({ flags }) => flags.match(/--[a-z0-9-]+/g) ?? []);
const everywhere = [...flagsOf(universal), '--help'];

/** What the sources of some groups say to an operator, held against what can be typed. */
export function wordsOf(...groups: readonly string[]) {
  const own = commands.filter(({ words }) => groups.some((name) => words.startsWith(`${name} `)));
  const texts = groups.flatMap(textsOf);
  const named = texts.flatMap(({ name, said }) =>
    [...said.matchAll(/`?btcli ([a-z][^`]*)/g)].map(([, line = '']) => ({ name, line })),
  );
  return {
    own,
    /** The lines of commands that are named. */
    named,
    /** Those of them that name a command or an option that is not there. */
    strange: () => named.filter(({ line }) => isStrange(line)),
    /** Texts without a command that name an option which no command of the groups has. */
    strangeOptions: () => {
      const known = [...own.flatMap(({ command }) => flagsOf(command.options)), ...everywhere];
      return texts.filter(
        ({ said }) =>
          !said.includes('btcli ') &&
          (said.match(/(?<![\w-])--[a-z][a-z0-9-]+/g) ?? []).some(
            (option) => !known.includes(option),
          ),
      );
    },
  };
}

/** Examples of a command that are of another one, or that name an option it does not have. */
export function strangeExamples({ words, command }: ReturnType<typeof wordsOf>['own'][number]) {
  const known = [...flagsOf(command.options), ...everywhere];
  return command.examples.filter(
    (example) =>
      !`${example} `.startsWith(`${words} `) ||
      (example.match(/(?<= )--[a-z0-9-]+/g) ?? []).some((option) => !known.includes(option)),
  );
}

/** Every text between quotes or backticks in the sources of a group, with its file. */
function textsOf(group: string) {
  const source = fileURLToPath(new URL(`../../../src/commands/${group}`, import.meta.url));
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const code = readFileSync(join(source, name), 'utf8');
      return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|"([^"\n]*)"|`((?:[^`\\]|\\.)*)`/g)].map(
        ([, single, double, template]) => ({
          name,
          said: (single ?? double ?? template ?? '').replaceAll('\\`', '`'),
        }),
      );
    });
}

function isStrange(line: string): boolean {
  const found = commands.find(({ words }) => `${line} `.startsWith(`${words} `));
  // A word of the command itself may be filled in later.
  const [fixed = ''] = line.split('${');
  const isGroup = line.endsWith(' --help') && line.split(' ').length === 2;
  if (!found) {
    return !commands.some(({ words }) =>
      isGroup
        ? words.startsWith(line.replace('--help', ''))
        : fixed !== line && words.startsWith(fixed),
    );
  }
  const known = [...flagsOf(found.command.options), ...everywhere];
  return (line.match(/--[a-z0-9-]+/g) ?? []).some((option) => !known.includes(option));
}
