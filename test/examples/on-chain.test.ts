import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { attendedOf } from '../support/examples/attended.js';
import { bothWays, comparedAs } from '../support/examples/both-ways.js';
import { before, changesBefore } from '../support/examples/earlier.js';
import { typedAt } from '../support/examples/lines.js';
import { notRun } from '../support/examples/not-run.js';
import { type ExampleScene, openExampleScene } from '../support/examples/scene.js';
import { shown, toolOf } from '../support/examples/shown.js';
import { say } from '../support/say.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

/** Runs only the lines that this pattern matches. */
const only = new RegExp(process.env.BTCLI_EXAMPLES ?? '');
const whyNot = (line: string) => notRun.find(([left]) => left.test(line))?.[1];
const lines = shown.filter(({ line }) => whyNot(line) === undefined && only.test(line));
const left = shown.filter(({ line }) => whyNot(line) !== undefined);
const counted = { shown: shown.length, executed: 0, 'both ways': 0, 'not executed': left.length };

let scene: ExampleScene;
beforeAll(async () => {
  scene = await openExampleScene();
});
afterAll(async () => {
  say(`examples: ${JSON.stringify(counted)}`);
  for (const { line } of left) say(`not executed: btcli ${line}: ${whyNot(line)}`);
  await scene?.close();
});

describe('what help and the readme show is done on a chain as it is shown, and read the same in the quick and the ordinary way', () => {
  test.concurrent.each(lines)('$at: btcli $line', async ({ line }) => {
    const attended = attendedOf(line);
    const signs = toolOf(line).effect === 'spends' || /^localnet scaffold .*--network/.test(line);
    const changes = signs || changesBefore(line);
    await scene.at(attended?.ground ?? (changes ? 'own' : 'shared'), async (place) => {
      await before(line, place);
      const typed = typedAt(line, place);
      const compared = comparedAs(line, typed);
      const both = compared === undefined ? undefined : await bothWays(compared, place);
      if (both) {
        expect(both.plain, compared).toEqual(both.quick);
        counted['both ways'] += 1;
      }
      const once = () => attended?.run(line, place) ?? place.run(typed);
      const { status, stdout, stderr } = both && compared === typed ? both.quick : await once();
      counted.executed += 1;
      if (status !== 0) throw new Error(`${typed}: ${status} ${stdout}${stderr}`);
      expect(stdout).not.toBe('');
      if (line.includes('--json')) JSON.parse(stdout);
    });
  });

  it('has a reason for each line that it leaves out, and no reason without a line', () => {
    const idle = notRun.filter(([each]) => !shown.some(({ line }) => each.test(line)));
    expect(idle).toEqual([]);
  });
});
