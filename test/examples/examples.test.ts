import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { catalogue } from '../../src/commands/catalogue.js';
import { parseInput } from '../../src/commands/parse-input.js';
import { glanceAt } from '../../src/program/manner.js';
import { readLine } from '../../src/program/read-line.js';
import { buildTree, type Request } from '../../src/program/tree.js';
import { shellWords } from '../support/shell-words.js';

const all = await catalogue();
const examples = all.flatMap(({ words, command }) =>
  command.examples.map((line) => ({ words, line })),
);
const readme = [
  ...readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8').matchAll(
    /^(?:\$ )?npx btcli ([^#\n]+?) *(?:#.*)?$/gm,
  ),
].map(([, line = '']) => line);

/** Reads a line up to the point where its command would run; throws what a user would be told. */
async function asRead(line: string): Promise<Request> {
  const argv = shellWords(line);
  let request: Request | undefined;
  const { root } = await buildTree(glanceAt(argv).words, '0', (found) => {
    request = found;
  });
  await readLine(root, argv);
  if (request === undefined) throw new Error(`${line} names no command`);
  parseInput(request.command, request.typed, {}, { networks: ['mine'] });
  return request;
}

describe('what help and the readme show can be typed as it stands', () => {
  test.each(all.map(({ words }) => words))('btcli %s', async (words) => {
    for (const { line } of examples.filter((each) => each.words === words)) {
      expect((await asRead(line)).words, line).toBe(words);
    }
  });

  it('reads the lines of the readme', async () => {
    expect(readme.length).toBeGreaterThan(0);
    for (const line of readme) await asRead(line);
  });
});
