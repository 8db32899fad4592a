import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { catalogue } from '../../src/commands/catalogue.js';
import { asTypedHere, notRun } from '../support/examples/lines.js';
import { type ExampleScene, openExampleScene } from '../support/examples/scene.js';
import { withoutChain } from '../support/examples/without-chain.js';
import type { Ended } from '../support/in-process.js';
import { plainly, quickly } from '../support/plain.js';
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
/** Commands that answer otherwise each time, and why. */
const differing = new Map([
  ['wallet sign', 'a signature is another one each time'],
  ['wallet associate-hotkey', 'the example makes its hotkey first'],
  ['wallet swap-hotkey', 'the example makes its new hotkey first'],
  ['weights commit', 'a salt is another one each time'],
  ['subnet health', 'tells milliseconds'],
  ['network latency', 'tells milliseconds'],
  ['doctor', 'tells milliseconds, and believes nothing kept in either way'],
]);
/** Plans that are compared by default, one of each kind; `BTCLI_EXAMPLES=all` compares all of them. */
const plansCompared = ['wallet transfer', 'stake add', 'register burned', 'weights set', 'call'];

function isComparable(words: string, reads: boolean, canPlan: boolean): boolean {
  if (differing.has(words)) return false;
  return reads || (canPlan && (most > 1 || plansCompared.includes(words)));
}

const groups = all.map(({ words, command }) => ({
  words,
  canPlan: 'dryRun' in command.options,
  isComparable: isComparable(words, command.effect === 'reads', 'dryRun' in command.options),
  lines: command.examples.filter((line) => isFor(words, line) && isRun(line)).slice(0, most),
}));

let scene: ExampleScene;
const counted = { executed: 0, 'both ways': 0, 'only parsed': 0 };
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

type Line = {
  readonly line: string;
  readonly canPlan: boolean;
  readonly isComparable: boolean;
};

/** What lines end with that neither succeed nor find what they are there to find. */
async function refusedOf(lines: readonly Line[]) {
  const refused: string[] = [];
  for (const { line, canPlan, isComparable } of lines) {
    const { words, before } = asTypedHere(line, canPlan, scene);
    const quick = await scene.run(words, before, quickly);
    counted.executed += 1;
    const { status, stdout, stderr } = quick;
    if (status !== 0 && status !== 7) refused.push(`${line}: ${status} ${stdout}${stderr}`);
    if (!isComparable) continue;
    expect(answerOf(await scene.run(words, before, plainly)), line).toEqual(answerOf(quick));
    counted['both ways'] += 1;
  }
  return refused;
}

/** All that a line leaves but the copy of the home that it ran in. */
const answerOf = ({ status, stdout, stderr }: Ended) =>
  [`${status}`, stdout, stderr].map((text) => text.replaceAll(/\/home-\d+\b/g, '/home'));

describe('what help shows works on a chain as it is shown, and says the same in the quick and the ordinary way', () => {
  test.each(groups.filter(({ lines }) => lines.length > 0))(
    'btcli $words',
    async ({ lines, canPlan, isComparable }) => {
      const asked = lines.map((line) => ({ line, canPlan, isComparable }));
      expect(await refusedOf(asked)).toEqual([]);
    },
  );

  it('runs the lines of the readme', async () => {
    const canPlan = (line: string) =>
      groups.some(({ words, canPlan }) => canPlan && line.startsWith(`${words} `));
    const lines = readme.filter(isRun);
    const asked = lines.map((line) => ({ line, canPlan: canPlan(line), isComparable: false }));
    expect(await refusedOf(asked)).toEqual([]);
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
