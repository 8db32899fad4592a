import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../src/commands/catalogue.js';
import { topics } from '../src/commands/help/topics/index.js';
import { indexPage, referencePage, topicPage } from './page.js';

/** Writes one page for every first word and every topic, and one that leads to them; the build calls it. */
export async function writeReference(folder: string): Promise<void> {
  const commands = await catalogue();
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, `${name}.md`), text);
  const names = [...new Set(commands.map(({ words }) => words.split(' ')[0] ?? ''))];
  for (const name of names) {
    const own = commands.filter(({ words }) => words.split(' ')[0] === name);
    write(name, referencePage(name, own));
  }
  for (const { name, text } of topics) write(`about-${name}`, topicPage(await text()));
  write('README', indexPage(names, topics));
}
