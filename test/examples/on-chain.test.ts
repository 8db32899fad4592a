import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { attendedOf } from '../support/examples/attended.js';
import { bothWays, comparedAs } from '../support/examples/both-ways.js';
import { before, groundOf } from '../support/examples/earlier.js';
import { typedAt } from '../support/examples/lines.js';
import { type ExampleScene, openExampleScene } from '../support/examples/scene.js';
import { type Shown, shown } from '../support/examples/shown.js';
import { hasPseudoTerminal } from '../support/pseudo-terminal.js';
import { say } from '../support/say.js';
import { skipSuite } from '../support/skip.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

/** Runs only the lines that this pattern matches. */
const only = process.env.BTCLI_EXAMPLES ?? '';
const chosen = shown.filter(({ line }) => new RegExp(only).test(line));
if (chosen.length === 0) throw new Error(`BTCLI_EXAMPLES='${only}' matches no line`);

const needsTerminal = ({ line }: Shown): boolean => attendedOf(line)?.inTerminal === true;
const lines = chosen.filter((each) => hasPseudoTerminal || !needsTerminal(each));
const left = chosen.filter((each) => !lines.includes(each));
const counted = {
  ...{ shown: shown.length, chosen: chosen.length, skipped: left.length },
  ...{ executed: 0, 'both ways': 0 },
};

for (const { line } of left) {
  skipSuite(`btcli ${line}`, "it is typed in a terminal, and util-linux's script is not here");
}
const title =
  'what help and the readme show is done on a chain as it is shown, and read the same in the quick and the ordinary way';
if (lines.length > 0) describe(title, typeEachLine);

function typeEachLine(): void {
  let scene: ExampleScene;
  beforeAll(async () => {
    scene = await openExampleScene();
  });
  afterAll(async () => {
    say(`examples: ${JSON.stringify(counted)}`);
    await scene?.close();
  });

  test.concurrent.each(lines)('$at: btcli $line', async ({ line }) => {
    const attended = attendedOf(line);
    await scene.at(attended?.ground ?? groundOf(line), async (place) => {
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
      if (status !== 0) throw new Error(`${typed}: ${status} ${stdout}${stderr}`);
      expect(stdout).not.toBe('');
      if (line.includes('--json')) JSON.parse(stdout);
      counted.executed += 1;
    });
  });

  it('leaves no line out but those that were said to be', () => {
    expect(counted.executed).toBe(lines.length);
  });
}
