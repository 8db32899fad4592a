import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/commands/catalogue.js';
import type { Command } from '../../../src/commands/define.js';
import { universal } from '../../../src/commands/options/universal.js';

const source = fileURLToPath(new URL('../../../src/commands/stake', import.meta.url));
const commands = await catalogue();
const flagsOf = (options: Command['options']) =>
  Object.values(options).flatMap(({ flags }) => flags.match(/--[a-z0-9-]+/g) ?? []);
const everywhere = [...flagsOf(universal), '--help'];

/** Every text between quotes or backticks in the sources of the group, with its file. */
const texts = readdirSync(source, { recursive: true, encoding: 'utf8' })
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
const named = texts.flatMap(({ name, said }) =>
  [...said.matchAll(/`?btcli ([a-z][^`]*)/g)].map(([, line = '']) => ({ name, line })),
);

describe('whoever types what a refusal says is not refused for that (btcli11 5.2 #16)', () => {
  it('names no command and no option of one that is not there', () => {
    expect(named.length).toBeGreaterThan(20);
    const strange = named.filter(({ line }) => {
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
    });
    expect(strange).toEqual([]);
  });

  it('names no option that no command of the group has', () => {
    const own = commands.filter(({ words }) => words.startsWith('stake '));
    const known = [...own.flatMap(({ command }) => flagsOf(command.options)), ...everywhere];
    const strange = texts.filter(({ said }) =>
      (said.match(/(?<![\w-])--[a-z][a-z0-9-]+/g) ?? []).some((option) => !known.includes(option)),
    );
    expect(strange.filter(({ said }) => !said.includes('btcli '))).toEqual([]);
  });

  it.each(commands.filter(({ words }) => words.startsWith('stake ')))(
    'and the examples of $words can be typed',
    ({ words, command }) => {
      const known = [...flagsOf(command.options), ...everywhere];
      for (const example of command.examples) {
        expect(`${example} `.startsWith(`${words} `)).toBe(true);
        const used = example.match(/(?<= )--[a-z0-9-]+/g) ?? [];
        expect(used.filter((option) => !known.includes(option))).toEqual([]);
      }
    },
  );
});
