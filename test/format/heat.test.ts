import { describe, expect, it } from 'vitest';
import { renderView } from '../../src/format/render.js';
import { count, type HeatView } from '../../src/format/view.js';

const values = [0, 1, 32_768, 65_535, ...Array.from({ length: 21 }, () => 0)];
const view: HeatView = {
  kind: 'heat',
  title: 'Weights',
  whole: 65_535,
  rows: [
    { label: '7', values },
    { label: '12', values: values.toReversed() },
  ],
  table: {
    ...{ kind: 'table', title: 'As a table', empty: '' },
    columns: [{ id: 'uid_0', title: '0', sacrifice: 0 }],
    rows: [[count(5)]],
  },
};
const drawn = (width: number, colour = false) =>
  renderView(view, { width, colour })
    .split('\n')
    .map((line) => line.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g'), ''));

describe('a matrix shows at a glance who gives what to whom', () => {
  it('draws a letter for each number under the uid it stands for', () => {
    expect(drawn(80).slice(0, 4)).toEqual([
      'Weights',
      '     0          10         20',
      '   7 .159...... .......... .....',
      '  12 .......... .......... .951.',
    ]);
  });

  it('shades where there is colour, and never hides what is above zero', () => {
    expect(drawn(80, true)[2]).toBe('   7 ·░▓█······ ·········· ·····');
  });

  it('stays with digits where the terminal has no other letters, coloured or not', () => {
    const plain = renderView(view, { width: 80, colour: true, ascii: true });
    expect(plain.split('\n')[2]).toContain('.159......');
    expect(plain).not.toMatch(/[·░▒▓█]/);
  });

  it('goes on below where the terminal is too narrow, and becomes a table where it is far too narrow', () => {
    const narrow = drawn(30);
    expect(narrow.filter((line) => line.startsWith('   7 '))).toEqual([
      '   7 .159...... ..........',
      '   7 .....',
    ]);
    for (const line of narrow) expect(line.length).toBeLessThanOrEqual(30);
    expect(drawn(14)[0]).toBe('As a table');
  });
});
