import { describe, expect, it } from 'vitest';
import { describeShared } from '../../support/shared.js';
import { answerTo, type Runners, readGroups, VECTORS } from './vectors.js';

/** One test per case of each group these runners answer for. */
export function suiteOf(title: string, runners: Runners) {
  describeShared(title, VECTORS, () => {
    const groups = readGroups();
    for (const [group, runner] of Object.entries(runners)) {
      describe(group, () => {
        for (const [index, one] of (groups[group]?.cases ?? []).entries()) {
          it(`gives the number the chain gives: case ${index}`, () => {
            expect(answerTo(runner, one)).toEqual(one.out);
          });
        }
      });
    }
  });
}
