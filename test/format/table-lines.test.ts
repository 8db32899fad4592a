import { describe, expect, it } from 'vitest';
import { alignedLines } from '../../src/format/aligned-lines.js';
import { inks } from '../../src/format/style.js';
import { tableLines } from '../../src/format/table-lines.js';
import { widthOf } from '../../src/format/width.js';

const ink = inks({ colour: true });
const words = [
  '',
  'uid',
  '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY',
  '1,234.5 τ',
  '日本語',
  '👩‍🚀 ok',
];

/** Every word in every column once, in ink and plain. */
const rows = Array.from({ length: 60 }, (_, row) =>
  Array.from({ length: 4 }, (_, column) => {
    const text = words[(row * 7 + column * 3) % words.length] ?? '';
    return { words: row % 2 === 0 ? ink.strong(text) : text, width: widthOf(text) };
  }),
);

describe('a list of a thousand hotkeys looks like one of three', () => {
  it.each([['left'], ['right']] as const)('draws columns aligned %s alike either way', (side) => {
    const sides = [side, 'left', 'right', side] as const;
    expect(alignedLines(sides, rows, 2)).toEqual(tableLines(sides, rows, 2));
  });
});
