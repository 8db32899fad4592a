import { describe, expect, it } from 'vitest';
import { overScreen } from '../../src/format/screen.js';

const screen = { columns: 10, rows: 5 };
const [HOME, CLEAR_LINE, CLEAR_BELOW] = ['\u001b[H', '\u001b[K\n', '\u001b[J'];
/** What is left to read once the cursor's movements are done. */
const lines = (drawn: string) =>
  drawn.replace(HOME, '').replace(CLEAR_BELOW, '').split(CLEAR_LINE).slice(0, -1);

describe('a table that is drawn again stands where it stood', () => {
  it('begins in the corner, and clears what a longer one left behind', () => {
    const drawn = overScreen('one\ntwo', screen);
    expect(drawn.startsWith(HOME)).toBe(true);
    expect(drawn.endsWith(CLEAR_BELOW)).toBe(true);
    expect(lines(drawn)).toEqual(['one', 'two']);
  });

  it('never scrolls: what does not fit is counted, not drawn', () => {
    expect(lines(overScreen('1\n2\n3\n4\n5\n6', screen))).toEqual([
      '1',
      '2',
      '3',
      '  3 more lines below',
    ]);
  });

  it('counts a long line as the rows that it fills', () => {
    expect(lines(overScreen(`${'x'.repeat(25)}\n2\n3`, screen))).toEqual([
      'x'.repeat(25),
      '  2 more lines below',
    ]);
  });
});
