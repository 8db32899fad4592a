import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { describeShared } from '../support/shared.js';
import { allRunners } from './runners/index.js';
import { answerTo, readGroups, VECTORS } from './runners/vectors.js';

describeShared('every group of the economic vectors', VECTORS, () => {
  const groups = readGroups();

  it('has a runner, so that no rule of the chain goes unchecked', () => {
    expect(Object.keys(groups).sort()).toEqual(Object.keys(allRunners).sort());
  });

  it('agrees with the chain in full; the counts are printed', () => {
    const counts = Object.entries(groups).map(([group, { cases }]) => {
      const runner = allRunners[group];
      const agrees = (one: (typeof cases)[number]) =>
        runner !== undefined && isDeepStrictEqual(answerTo(runner, one), one.out);
      return { group, passed: cases.filter(agrees).length, total: cases.length };
    });
    const lines = counts.map(({ group, passed, total }) => `${group}: ${passed}/${total}\n`);
    process.stdout.write(lines.join(''));
    expect(counts.filter(({ passed, total }) => passed !== total)).toEqual([]);
  });
});
