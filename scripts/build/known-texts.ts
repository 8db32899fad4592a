import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownText } from '../../bin/known-text.js';
import { topics } from '../../src/commands/help/topics/index.js';
import { groups } from '../../src/commands/index.js';
import { readLine } from '../../src/program/read-line.js';
import { buildTree } from '../../src/program/tree.js';

/** Text that reads the same at all of these does so at every width from 80. */
const WIDTHS = [90, 100, 120, 160, 10_000];

/** x0.6 of `wallet --help`: what the program says about itself lies in a folder, a file for each line that asks for it. */
export async function writeKnownTexts(folder: string, version: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const write = async (name: string, line: readonly string[]) =>
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(await knownText(line, version)));
  await write('--version', ['--version']);
  await write('--help', ['--help']);
  for (const words of await helpedWords()) await write(words.join('.'), [...words, '--help']);
  for (const { name, text } of topics) {
    const told: KnownText = { text: await text() };
    writeFileSync(join(folder, `help.${name}.json`), JSON.stringify(told));
  }
}

async function knownText(line: readonly string[], version: string): Promise<KnownText> {
  const { root } = await buildTree(line, version, () => {});
  const text = await readLine(root, line, 80);
  if (text === undefined) throw new Error(`btcli ${line.join(' ')} says nothing`);
  for (const width of WIDTHS) {
    if ((await readLine(root, line, width)) !== text) return { text, wraps: true };
  }
  return { text };
}

/** The words of every group and command, whose help can be asked for. */
async function helpedWords(): Promise<readonly (readonly string[])[]> {
  const all = await Promise.all(
    Object.entries(groups).map(async ([first, { load }]) => {
      const loaded = await load();
      if ('command' in loaded) return [[first]];
      const below = [
        ...Object.keys(loaded.groups ?? {}),
        ...loaded.commands.map(({ name }) => name),
      ];
      return [[first], ...below.map((name) => [first, ...name.split(' ')])];
    }),
  );
  return all.flat();
}
