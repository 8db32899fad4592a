import { catalogue } from '../../src/commands/catalogue.js';
import { groups } from '../../src/commands/index.js';
import { universal } from '../../src/commands/options/universal.js';

const ALWAYS = ['--help', '--version', '-h'];

/**
 * What a text says of commands and options that do not exist: lines of the form `btcli words --option`
 * wherever they stand, and options that no command has.
 */
export async function unknownIn(text: string): Promise<readonly string[]> {
  const commands = await catalogue();
  const flagsOf = (specs: Readonly<Record<string, { readonly flags: string }>>) =>
    Object.values(specs).flatMap(({ flags }) => flags.match(/(?<=^|[ ,])--?[a-z0-9-]+/gi) ?? []);
  const common = [...flagsOf(universal), ...ALWAYS];
  const every = new Set([
    ...common,
    ...commands.flatMap(({ command }) => flagsOf(command.options)),
  ]);
  const lines = [...text.matchAll(/\bbtcli ((?:[a-z][a-z0-9-]*)(?: [^`\n]*)?)/g)].flatMap(
    ([, line = '']) => {
      const words = line.split(/ {2,}/, 1)[0]?.trim().split(' ') ?? [];
      const [first = ''] = words;
      if (!Object.hasOwn(groups, first)) return [];
      const found = [3, 2, 1]
        .map((count) => words.slice(0, count).join(' '))
        .flatMap((name) => commands.filter((entry) => entry.words === name))[0];
      const named = words
        .filter((word) => /^--?[a-z]/.test(word))
        .map((word) => word.match(/^--?[a-z0-9-]+/i)?.[0] ?? '');
      if (!found) return isGroup(words) ? [] : [`btcli ${words.join(' ')}`];
      const own = new Set([...common, ...flagsOf(found.command.options)]);
      return named.filter((flag) => !own.has(flag)).map((flag) => `btcli ${found.words} ${flag}`);
    },
  );
  const loose = [...text.matchAll(/(?<![\w/-])--[a-z][a-z0-9-]+/g)].map(([flag]) => flag);
  return [...lines, ...loose.filter((flag) => !every.has(flag))];

  function isGroup(words: readonly string[]): boolean {
    const named = words.filter((word) => /^[a-z][a-z0-9-]*$/.test(word));
    return [named.slice(0, 2), named.slice(0, 1)].some(
      (part, at) =>
        (at === 0 ? part.length === 2 : named.length === 1) &&
        commands.some((entry) => entry.words.startsWith(`${part.join(' ')} `)),
    );
  }
}
