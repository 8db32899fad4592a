import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { MOST, tricks } from '../../bench/tricks/list.mjs';
import { toldGains } from '../../bench/tricks/told.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (file: string) => readFileSync(`${root}${file}`, 'utf8');
const told = toldGains();

describe('a trick for speed is worth what it costs to live with', () => {
  test.each(told)('$file takes $gain of $job, as its comment says first', ({ gain }) => {
    expect(gain).toBeLessThanOrEqual(MOST);
  });

  test.each(tricks)('$file says what the bench measures of $job', ({ file, job }) => {
    const same = (one: { readonly file: string; readonly job: string }) =>
      one.file === file && one.job === job;
    expect(told.filter(same).length).toBeGreaterThanOrEqual(tricks.filter(same).length);
  });

  it('can be left out of the program that the bench builds to measure it', () => {
    const misplaced = tricks.flatMap(({ without }) =>
      without
        .filter(([file, from]) => textOf(file).split(from).length !== 2)
        .map(([file, from]) => `${file} says not once: ${from}`),
    );
    expect(misplaced).toEqual([]);
  });
});
