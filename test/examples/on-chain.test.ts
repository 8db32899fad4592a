import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { catalogue } from '../../src/commands/catalogue.js';
import { asTypedHere, notRun } from '../support/examples/lines.js';
import { type ExampleScene, openExampleScene } from '../support/examples/scene.js';
import { withoutChain } from '../support/examples/without-chain.js';
import { say } from '../support/say.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const all = await catalogue();
const isFor = (words: string, line: string) =>
  !withoutChain.includes(words) || /--balances|--wallet-path|^wallet verify .*--wallet/.test(line);
const readme = [
  ...readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8').matchAll(
    /^(?:\$ )?npx btcli ([^#\n]+?) *(?:#.*)?$/gm,
  ),
].map(([, line = '']) => line);
const isRun = (line: string) => !notRun.some(([lines]) => lines.test(line));
/** One line of each command by default, since all of them take minutes; `BTCLI_EXAMPLES=all` runs them all. */
const most = process.env.BTCLI_EXAMPLES === 'all' ? Number.POSITIVE_INFINITY : 1;
const groups = all.map(({ words, command }) => ({
  words,
  canPlan: 'dryRun' in command.options,
  lines: command.examples.filter((line) => isFor(words, line) && isRun(line)).slice(0, most),
}));

let scene: ExampleScene;
const counted = { executed: 0, 'only parsed': 0 };
beforeAll(async () => {
  scene = await openExampleScene();
});
afterAll(async () => {
  counted['only parsed'] = all.flatMap(({ command }) =>
    command.examples.filter((line) => !isRun(line)),
  ).length;
  say(JSON.stringify(counted));
  await scene?.close();
});

/** What lines end with that neither succeed nor find what they are there to find. */
async function refusedOf(lines: readonly string[], canPlan: (line: string) => boolean) {
  const refused: string[] = [];
  for (const line of lines) {
    const { words, before } = asTypedHere(line, canPlan(line), scene);
    const { status, stdout, stderr } = await scene.run(words, before);
    counted.executed += 1;
    if (status !== 0 && status !== 7) refused.push(`${line}: ${status} ${stdout}${stderr}`);
  }
  return refused;
}

describe('what help shows works on a chain as it is shown', () => {
  test.each(groups.filter(({ lines }) => lines.length > 0))(
    'btcli $words',
    async ({ lines, canPlan }) => {
      expect(await refusedOf(lines, () => canPlan)).toEqual([]);
    },
  );

  it('runs the lines of the readme', async () => {
    const canPlan = (line: string) =>
      groups.some(({ words, canPlan }) => canPlan && line.startsWith(`${words} `));
    expect(await refusedOf(readme.filter(isRun), canPlan)).toEqual([]);
  });

  it('has a reason for each line that it leaves out, and no reason without a line', () => {
    const lines = all.flatMap(({ command }) => command.examples);
    for (const [left, why] of notRun)
      expect(
        lines.some((line) => left.test(line)),
        why,
      ).toBe(true);
  });
});
