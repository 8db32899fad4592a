import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { writeReference } from '../../docs/write.js';
import { catalogue } from '../../src/commands/catalogue.js';
import { topics } from '../../src/commands/help/topics/index.js';
import { unknownIn } from '../support/named-commands.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'btcli-reference-'));
beforeAll(() => writeReference(folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const page = (name: string) => readFileSync(join(folder, `${name}.md`), 'utf8');

/** Links to files that are not there. */
const broken = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(/\]\((?![a-z]+:|#)([^)#]+)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !existsSync(join(dirname(path), target)));

describe('the reference holds all that the definitions say', () => {
  it('has every command with its options, arguments and examples', async () => {
    for (const { words, command } of await catalogue()) {
      const text = page(words.split(' ')[0] ?? '');
      const [, part = ''] = text.split(new RegExp(`^## btcli ${words}(?= <|$)`, 'm'));
      const own = part.split('\n## ')[0] ?? '';
      expect(own, words).toContain(command.summary);
      for (const { flags } of Object.values(command.options)) {
        expect(own, words).toContain(flags.replaceAll('|', '\\|'));
      }
      for (const { name } of command.arguments) expect(own, words).toContain(`\`${name}\``);
      for (const line of command.examples) expect(own, words).toContain(`btcli ${line}`);
    }
  });

  it('has every topic, and leads to every page', async () => {
    for (const { name } of topics) expect(page(`about-${name}`)).toMatch(/^# /);
    for (const name of readdirSync(folder).filter((each) => each !== 'README.md')) {
      expect(page('README')).toContain(`(${name})`);
      expect(broken(join(folder, name)), name).toEqual([]);
    }
    expect(broken(join(folder, 'README.md'))).toEqual([]);
  });
});

it('has at least two examples of every command', async () => {
  const few = (await catalogue()).filter(({ command }) => command.examples.length < 2);
  expect(few.map(({ words }) => words)).toEqual([]);
});

/** Options of other programs that are written about, and the command that a newcomer adds. */
const others = new Set([
  ...['--dev', '--no-file-parallelism', '--update', '--quick', '--rounds', '--trick', '--omit'],
  ...['--json-output', '--include-hotkeys', '--current', '--mev-protection'],
  ...['btcli utils bytes model', 'btcli utils bytes'],
]);

describe('what is written by hand names only what there is', () => {
  const files = [
    ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
    ...readdirSync(`${root}docs`)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];
  test.each(files)('%s', async (file) => {
    const unknown = await unknownIn(readFileSync(root + file, 'utf8'));
    expect(unknown.filter((what) => !others.has(what))).toEqual([]);
    expect(broken(root + file)).toEqual([]);
  });
});
