import { describe, expect, it, test } from 'vitest';
import { parseEra } from '../../src/units/era.js';

describe('a signature lives exactly as long as was asked', () => {
  test.each([4, 64, 128, 65_536])('%d blocks', (blocks) => {
    expect(parseEra(String(blocks))).toEqual({ kind: 'mortal', blocks });
  });

  it('takes immortal by its name only', () => {
    expect(parseEra('immortal')).toEqual({ kind: 'immortal' });
  });

  test.each(['0', '2', '100', '131072', '64.0', '-64', '0x40', '', 'mortal', '1e3'])(
    'refuses %j instead of rounding it',
    (text) => {
      expect(() => parseEra(text)).toThrowError(
        expect.objectContaining({
          code: 'bad-input',
          hint: expect.stringContaining('power of two'),
        }),
      );
    },
  );
});
