import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../src/commands/catalogue.js';
import { referencePage } from './page.js';

/** Writes one page for every first word into a folder; the build calls it. */
export async function writeReference(folder: string): Promise<void> {
  const commands = await catalogue();
  mkdirSync(folder, { recursive: true });
  const names = new Set(commands.map(({ words }) => words.split(' ')[0] ?? ''));
  for (const name of names) {
    const own = commands.filter(({ words }) => words.split(' ')[0] === name);
    writeFileSync(join(folder, `${name}.md`), referencePage(name, own));
  }
}
