import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { openScene, type Scene } from './scene.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/** A line, its exit status, what its first sentence says of the mistake, and what the second says to type. */
type Mistake = readonly [line: string, status: number, says: string, type: string];

const folder = fileURLToPath(new URL('.', import.meta.url));
const tables = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name): [kind: string, mistakes: readonly Mistake[]] => [
    name.replace('.yaml', ''),
    parse(readFileSync(`${folder}${name}`, 'utf8')),
  ]);

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

/** Lines that wait for a chain or for a password: a few by default, all with BTCLI_TEST_MISTAKES=all. */
const chosen = tables.map(([kind, mistakes]): [string, readonly Mistake[]] => {
  const isWhole = kind !== 'what-the-chain-has' || process.env.BTCLI_TEST_MISTAKES === 'all';
  return [kind, isWhole ? mistakes : mistakes.slice(0, 6)];
});

describe.each(chosen)(
  'a mistake about %s says what is wrong and how to go on',
  (_kind, mistakes) => {
    test.each(mistakes)('%s', async (line, status, says, type) => {
      const told = await scene.tell(line);
      expect(told).toMatchObject({
        ...{ status, says: expect.stringContaining(says), type: expect.stringContaining(type) },
      });
      expect(told.all).not.toMatch(/^\s+at .+[:(]\d+|node_modules|\[object /m);
    });
  },
);

test('knows three hundred of them', () => {
  const lines = chosen.flatMap(([, mistakes]) => mistakes.map(([line]) => line));
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines.length).toBeGreaterThanOrEqual(300);
});
