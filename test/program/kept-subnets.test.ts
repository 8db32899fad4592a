import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptSubnets } from '../../src/kept-subnets.js';

const cache = mkdtempSync(join(tmpdir(), 'btcli-kept-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

/** Puts a file among the lists, so many seconds old. */
const put = (name: string, text: string, age: number) => {
  const path = join(cache, 'subnets', name);
  writeFileSync(path, text);
  const at = 1_700_000_000 - age;
  utimesSync(path, at, at);
};
const list = (...subnets: readonly (readonly [number, string])[]) =>
  JSON.stringify({ network: 'finney', subnets });

beforeAll(() => {
  mkdirSync(join(cache, 'subnets/folder.json'), { recursive: true });
  put('old.json', list([1, 'older']), 20);
  put('new.json', list([1, 'apex']), 10);
});

describe('a shell and a refusal know the subnets whatever else lies in the cache', () => {
  it.each([
    ['a file that is cut off', '{"network":"finney","subn'],
    ['a file of nothing', 'null'],
    ['a list without subnets', '{"network":"finney"}'],
    ['subnets of another kind', '{"network":"finney","subnets":[7]}'],
    ['a file too large to be a list', list([1, 'x'.repeat(2 ** 20)])],
  ])('%s', (_what, text) => {
    put('odd.json', text, 0);
    expect(keptSubnets(cache, 'finney')).toEqual([{ netuid: 1, name: 'apex' }]);
  });

  it('waits for no pipe', () => {
    const made = spawnSync('mkfifo', [join(cache, 'subnets/pipe.json')]);
    expect(made.status).toBe(0);
    expect(keptSubnets(cache, 'finney')).toEqual([{ netuid: 1, name: 'apex' }]);
  });

  it('has none of a network that was never listed, and none without a cache', () => {
    expect(keptSubnets(cache, 'test')).toEqual([]);
    expect(keptSubnets(join(cache, 'nowhere'), 'finney')).toEqual([]);
  });
});
