import { describe, expect, it } from 'vitest';
import { renderView } from '../../src/format/render.js';
import { type ChartView, type Curve, priceCell, recordView } from '../../src/format/view.js';
import { canvasOf } from '../../src/terminal.js';
import { raoPerAlpha } from '../../src/units/money.js';

const points = (values: readonly (number | undefined)[]) =>
  values.map((value) => (value === undefined ? undefined : priceCell(raoPerAlpha(BigInt(value)))));
const chart = (curve: Partial<Curve>): ChartView => ({
  kind: 'chart',
  facts: recordView('Prices', []),
  curves: [{ points: [], from: 'then', to: 'now', ...curve }],
  table: { kind: 'table', title: '', columns: [], rows: [], empty: '' },
});
const drawn = (values: readonly (number | undefined)[], width = 80) =>
  renderView(chart({ points: points(values) }), { width, colour: false }).split('\n');
/** The heights of a curve in eighths of a line, one for each column. */
function heights(lines: readonly string[]): readonly number[] {
  const bars = lines.filter((line) => line.includes('┤')).map((line) => line.split('┤')[1] ?? '');
  const columns = Math.max(...bars.map((bar) => bar.length));
  return Array.from({ length: columns }, (_, column) =>
    bars.reduce((sum, bar) => sum + '▁▂▃▄▅▆▇█'.indexOf(bar[column] ?? ' ') + 1, 0),
  );
}

describe('a curve says what its numbers say', () => {
  it('rises with its values, the highest full and the lowest still there', () => {
    const all = heights(drawn(Array.from({ length: 64 }, (_, at) => at * 1000)));
    expect(all).toEqual([...all].sort((a, b) => a - b));
    expect([all[0], all.at(-1)]).toEqual([1, 64]);
  });

  it('names its highest and lowest value, and its ends', () => {
    const lines = drawn([5, 9, 7]);
    expect(lines.join('\n')).toMatch(/0\.000000009 τ\/α ┤.*0\.000000005 τ\/α ┤.*then +now$/s);
  });

  it('ends with the last value, however many there are', () => {
    for (const length of [2, 3, 63, 64, 65, 500]) {
      const values = Array.from({ length }, (_, at) => (at === length - 1 ? 100 : 0));
      expect(heights(drawn(values)).at(-1)).toBe(64);
    }
  });

  it('keeps prices apart that a double would take for one', () => {
    const [one, other] = [2n ** 60n, 2n ** 60n + 1n].map((price) => priceCell(raoPerAlpha(price)));
    const view = chart({ points: [one, other] });
    const all = heights(renderView(view, { width: 80, colour: false }).split('\n'));
    expect([all[0], all.at(-1)]).toEqual([1, 64]);
  });

  it('leaves a gap where nothing is known', () => {
    const all = heights(drawn([3, undefined, 4]));
    expect(all.some((height) => height === 0)).toBe(true);
  });

  it('draws a level curve level', () => {
    expect(new Set(heights(drawn([7, 7, 7])))).toEqual(new Set([32]));
  });

  it.each([80, 60, 44, 30])('stays within %i columns', (width) => {
    const lines = drawn([1, 123_456_789_123], width);
    expect(lines.filter((line) => [...line].length > width)).toEqual([]);
  });

  it('says that there is nothing to draw rather than drawing nothing', () => {
    expect(drawn([undefined]).join('\n')).toContain('nothing to draw');
    expect(drawn([1, 2], 20).join(' ')).toMatch(/too\s+narrow/);
  });
});

describe('a curve on a terminal that can do less', () => {
  const rising = points(Array.from({ length: 64 }, (_, at) => at * 1000));
  const view = chart({ title: 'Price', points: rising });

  it('is drawn in ASCII alone, in the same place and still rising', () => {
    const plain = renderView(view, { width: 80, colour: false, ascii: true });
    expect(plain).toMatch(/^[\x20-\x7e\n]*$/);
    const bars = plain.split('\n').filter((line) => line.includes('|'));
    const heightsOf = Array.from(
      { length: Math.max(...bars.map((line) => line.split('|')[1]?.length ?? 0)) },
      (_, column) => bars.filter((line) => (line.split('|')[1]?.[column] ?? ' ') !== ' ').length,
    );
    expect(heightsOf).toEqual([...heightsOf].sort((a, b) => a - b));
    expect([heightsOf[0], heightsOf.at(-1)]).toEqual([1, 8]);
    expect(plain).toContain('0.000063 TAO/alpha |');
  });

  it.each([80, 44, 30])('stays within %i columns there as well', (width) => {
    const lines = renderView(view, { width, colour: false, ascii: true }).split('\n');
    expect(lines.filter((line) => line.length > width)).toEqual([]);
  });

  it('carries no colour where none is wanted', () => {
    expect(renderView(view, { width: 80, colour: false })).not.toContain('\u001b');
    expect(renderView(view, { width: 80, colour: true })).toContain('\u001b');
  });

  const stream = { isTTY: true, columns: 80 } as NodeJS.WriteStream;
  it.each([
    [{ LANG: 'en_US.UTF-8' }, false],
    [{ LC_ALL: 'C.utf8', LANG: 'C' }, false],
    [{}, false],
    [{ LANG: 'en_GB' }, false],
    [{ LANG: 'C' }, true],
    [{ LC_ALL: 'POSIX', LANG: 'en_US.UTF-8' }, true],
    [{ LC_CTYPE: 'de_DE.ISO-8859-1' }, true],
  ])('knows by the locale %o what the terminal shows', (env, ascii) => {
    expect(canvasOf(stream, env).ascii).toBe(ascii);
  });

  it('obeys NO_COLOR and a dumb terminal', () => {
    expect(canvasOf(stream, { NO_COLOR: '1' }).colour).toBe(false);
    expect(canvasOf(stream, { TERM: 'dumb' }).colour).toBe(false);
    expect(canvasOf(stream, { TERM: 'xterm' }).colour).toBe(true);
  });
});
