import { describe, expect, it, test } from 'vitest';
import { plainText } from '../../src/format/plain-text.js';
import { renderView } from '../../src/format/render.js';
import { address, count, note, recordView, tao, text, type View } from '../../src/format/view.js';
import { rao } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const views: Readonly<Record<string, View>> = {
  record: recordView(
    'Balance on embedded at block 7',
    [
      ['Address', address(ALICE)],
      ['Free', tao(rao(1_234_567_000_000_001n))],
      ['Total', tao(rao(0n))],
    ],
    [
      'A sentence below the facts that is long enough to be broken into two lines at eighty columns.',
    ],
  ),
  table: {
    kind: 'table',
    title: 'Wallets',
    columns: [
      { id: 'wallet', title: 'Wallet', sacrifice: 0 },
      { id: 'coldkey', title: 'Coldkey', sacrifice: 0 },
      { id: 'blocks', title: 'Blocks', align: 'right', sacrifice: 2 },
      { id: 'hotkeys', title: 'Hotkeys', sacrifice: 1 },
    ],
    rows: [
      [text('alice'), address(ALICE), count(1234), text('default miner-1 miner-2 miner-3')],
      [text('b'), note('unknown'), count(7), note('none')],
    ],
    empty: 'none',
  },
};

describe('what a terminal shows is reviewed like code', () => {
  test.each(Object.keys(views).flatMap((name) => [80, 120].map((width) => ({ name, width }))))(
    '$name at $width columns',
    async ({ name, width }) => {
      const view = views[name];
      if (!view) throw new Error(name);
      const drawn = renderView(view, { width, colour: false });
      for (const line of drawn.split('\n')) expect([...line].length).toBeLessThanOrEqual(width);
      await expect(`${drawn}\n`).toMatchFileSnapshot(`golden/${name}.${width}.txt`);
    },
  );

  it('says the same with and without colour', () => {
    for (const view of Object.values(views)) {
      const coloured = renderView(view, { width: 120, colour: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what is stripped
      expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(
        renderView(view, { width: 120, colour: false }),
      );
    }
  });
});

describe('text that others wrote cannot steer the terminal', () => {
  test.each([
    ['\u001b[2Jgone', '[2Jgone'],
    ['a\r\nb', 'ab'],
    ['\u202eoat', 'oat'],
    ['tao τ α 日本', 'tao τ α 日本'],
  ])('%j', (written, shown) => {
    expect(plainText(written)).toBe(shown);
  });
});
