import type { Waiting } from './choose.js';

/** Says which commits could be revealed now, too, but for what they were made of. */
export const leftOutOf = (unknown: readonly Pick<Waiting, 'hash' | 'block'>[]): readonly string[] =>
  unknown.map(
    ({ hash, block }) =>
      `the commit ${hash} of block ${block} is left out: this machine does not know what it was made of`,
  );
