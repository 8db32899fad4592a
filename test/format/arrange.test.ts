import { describe, expect, it, test } from 'vitest';
import { arranged } from '../../src/format/arrange.js';
import { csvText } from '../../src/format/formats/csv.js';
import { viewGrid } from '../../src/format/formats/grid.js';
import { mdText } from '../../src/format/formats/md.js';
import { renderTable } from '../../src/format/table.js';
import { count, ditto, longText, note, type TableView, tao, text } from '../../src/format/view.js';
import { rao } from '../../src/units/money.js';

const view: TableView = {
  kind: 'table',
  title: 'Things',
  columns: [
    { id: 'name', title: 'Name', sacrifice: 0 },
    { id: 'worth', title: 'Worth', sacrifice: 1 },
    { id: 'blocks', title: 'Blocks', sacrifice: 2 },
  ],
  rows: [
    [text('item 10'), tao(rao(9_007_199_254_740_993n)), count(1_000)],
    [text('item 9'), tao(rao(9_007_199_254_740_992n)), note('-')],
    [ditto(text('item 9')), tao(rao(5n)), count(999)],
  ],
  empty: 'none',
};
const order = (column: string, direction: 'asc' | 'desc') =>
  viewGrid(arranged(view, { columns: ['worth'], sort: { column, direction } })).rows.flat();

describe('a table is ordered by what its cells mean', () => {
  test.each([
    // One rao apart, which a float cannot tell.
    ['worth', 'asc', ['0.000000005', '9007199.254740992', '9007199.254740993']],
    ['worth', 'desc', ['9007199.254740993', '9007199.254740992', '0.000000005']],
    ['name', 'asc', ['9007199.254740992', '0.000000005', '9007199.254740993']],
    // What is absent comes last either way.
    ['blocks', 'asc', ['0.000000005', '9007199.254740993', '9007199.254740992']],
    ['blocks', 'desc', ['9007199.254740993', '0.000000005', '9007199.254740992']],
  ] as const)('%s %s', (column, direction, expected) => {
    expect(order(column, direction)).toEqual(expected);
  });

  it('shows a name again once its row stands elsewhere', () => {
    const sorted = arranged(view, {
      columns: undefined,
      sort: { column: 'worth', direction: 'asc' },
    });
    expect(sorted.rows[0]?.[0]).toEqual(text('item 9'));
    expect(renderTable(view, { width: 80, colour: false }).match(/item 9/g)).toHaveLength(1);
  });
});

describe('nothing that was asked for is given up', () => {
  it('keeps named columns and, with full, all columns and whole names', () => {
    const narrow = { width: 20, colour: false };
    const named = arranged(view, { columns: ['blocks', 'worth'], sort: undefined });
    expect(renderTable(named, narrow)).toMatch(/Blocks +Worth/);
    expect(renderTable(view, narrow)).toContain('--full');
    const long = { ...view, rows: [[longText('x'.repeat(40), 20), tao(rao(1n)), count(1)]] };
    expect(renderTable(long, narrow)).not.toContain('x'.repeat(20));
    expect(renderTable(long, narrow, true)).toContain('x'.repeat(40));
    expect(viewGrid(long).rows[0]?.[0]).toBe('x'.repeat(40));
  });
});

describe('a name on chain is text in every program that opens it', () => {
  const named = (name: string) =>
    viewGrid({ ...view, rows: [[text(name), tao(rao(1n)), count(1)]] });
  it('runs no formula in a spreadsheet', () => {
    expect(csvText(named('=HYPERLINK("x")'))).toContain(`"'=HYPERLINK(""x"")"`);
  });
  it('breaks out of no Markdown cell', () => {
    expect(mdText(named('a|b<i>'))).toContain('a\\|b\\<i\\>');
  });
});
