import { describe, expect, test } from 'vitest';
import { atBlock } from '../../src/commands/options/block.js';
import { deadline, fromBlock } from '../../src/commands/options/registration.js';

const MOST = 4_294_967_295;

describe('a block is written alike wherever one is asked for', () => {
  const readers = [
    ['--at', (typed: string) => atBlock.parse?.(typed)],
    ['--from-block', (typed: string) => fromBlock.parse?.(typed)],
    ['--deadline', (typed: string) => deadline.parse?.(typed).blocks],
    ['--deadline +', (typed: string) => deadline.parse?.(`+${typed}`).blocks],
  ] as const;

  test.each(readers)('%s takes what the chain counts, and nothing else', (_flag, parse) => {
    expect([parse('0'), parse(`${MOST}`)]).toEqual([0, MOST]);
    for (const typed of [`${MOST + 1}`, '00000000001', '-1', '1.5', '1e3', '', '0x10']) {
      expect(() => parse(typed)).toThrowError(
        expect.objectContaining({ code: 'bad-input', hint: 'write it like 4500000' }),
      );
    }
  });
});
