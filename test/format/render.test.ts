import { describe, expect, it, test } from 'vitest';
import { escapeHidden, plainText } from '../../src/format/plain-text.js';
import { renderView } from '../../src/format/render.js';
import { address, count, note, recordView, tao, text, type View } from '../../src/format/view.js';
import { widthOf } from '../../src/format/width.js';
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
      for (const line of drawn.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
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
    ['a\u061cb\u200bc\u200dd\u2060e\ufefff\u00adg', 'abcdefg'],
    ['line\u2028sep\u2029par\u0085nel', 'linesepparnel'],
    ['tag\u{e0041}s \u3164fill \ufe0fer \ud800', 'tags fill er '],
    ['Größe naïve école नमस्ते สวัสดี', 'Größe naïve école नमस्ते สวัสดี'],
  ])('%j', (written, shown) => {
    expect(plainText(written)).toBe(shown);
  });

  const evil = 'a\u001b[2Jb\u202ec\nd\u061ce';
  it('anywhere in a view: titles, labels, headings, notes, cells', () => {
    const table: View = {
      kind: 'table',
      title: evil,
      columns: [{ id: 'evil', title: evil, sacrifice: 0 }],
      rows: [[text(evil)]],
      empty: evil,
      notes: [evil],
    };
    for (const view of [
      table,
      { ...table, rows: [] },
      recordView(evil, [[evil, text(evil)]], [evil]),
    ]) {
      const drawn = renderView(view, { width: 80, colour: false });
      expect(drawn.replaceAll('\n', '')).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it('nor does JSON carry it to one, while its values stay what they were', () => {
    const json = JSON.stringify({ name: `${evil}\u009b\u{e0041}` });
    const escaped = escapeHidden(json);
    expect(escaped).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(escaped)).toEqual(JSON.parse(json));
  });
});

describe('letters that take two columns leave every line as wide as it looks', () => {
  it.each(['日本語', '🦀🦀', 'é', 'Größe'])('%s', (name) => {
    const drawn = renderView(
      {
        kind: 'table',
        title: 'Names',
        columns: [
          { id: 'name', title: 'Name', sacrifice: 0 },
          { id: 'end', title: 'End', sacrifice: 0 },
        ],
        rows: [
          [text(name), text('x')],
          [text('plain name'), text('x')],
        ],
        empty: '',
      },
      { width: 80, colour: false },
    );
    const [, , ...rows] = drawn.split('\n');
    expect(new Set(rows.map((row) => widthOf(row))).size).toBe(1);
  });
});
