import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/commands/catalogue.js';
import { readLine } from '../../src/program/read-line.js';
import { buildTree } from '../../src/program/tree.js';
import { newHome } from '../support/cli.js';
import { plainly, quickly } from '../support/plain.js';

const home = newHome(quickly);
afterAll(home.remove);

const folder = fileURLToPath(new URL('../../dist/texts/', import.meta.url));
const textOf = (name: string): { text: string; wraps?: true } =>
  JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'));

describe('help that was written down at the build is the help of the program', () => {
  it('says of every command and group what commander would say', async () => {
    const files = readdirSync(folder).map((name) => name.replace(/\.json$/, ''));
    for (const { words } of await catalogue()) expect(files).toContain(words.replaceAll(' ', '.'));
    for (const file of files.filter((name) => !/^(--|help\.)/.test(name))) {
      const line = [...file.split('.'), '--help'];
      const { root } = await buildTree(line, '0', () => {});
      const { text, wraps } = textOf(file);
      expect(await readLine(root, line, 80)).toBe(text);
      if (!wraps) expect(await readLine(root, line, 111)).toBe(text);
    }
  });

  it.each([
    ...['--help', '--version', 'wallet --help', 'wallet create --help', 'stake child -h'],
    ...['help wallet list', 'help weights', 'help weights set', 'help environment', 'help'],
  ])('prints the same with and without it: btcli %s', async (line) => {
    const plain = await home.btcli(line, { env: plainly });
    expect(await home.btcli(line)).toMatchObject({ status: 0, stdout: plain.stdout, stderr: '' });
  });
});
