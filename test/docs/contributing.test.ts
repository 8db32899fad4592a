import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tree = mkdtempSync(join(tmpdir(), 'btcli-contributing-'));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

/** The files that the steps name, each with the block below its name. */
const steps = [
  ...readFileSync(`${root}CONTRIBUTING.md`, 'utf8').matchAll(
    /^\d\. `([^`]+\.ts)`[\s\S]*?\n {3}```ts\n([\s\S]*?)\n {3}```/gm,
  ),
].map(([, path = '', block = '']) => ({ path, text: `${block.replaceAll(/^ {3}/gm, '')}\n` }));

it('lets a newcomer add a command by the steps as they are written', () => {
  expect(steps).toHaveLength(4);
  for (const name of ['src', 'bin', 'test/support']) {
    cpSync(root + name, join(tree, name), { recursive: true });
  }
  for (const name of ['package.json', 'vitest.config.ts', 'tsconfig.json']) {
    cpSync(root + name, join(tree, name));
  }
  for (const name of ['node_modules', 'dist']) symlinkSync(root + name, join(tree, name));
  for (const { path, text } of steps) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  const run = (tool: string, ...words: readonly string[]) =>
    spawnSync(process.execPath, [join(root, 'node_modules', tool), ...words], {
      cwd: tree,
      encoding: 'utf8',
    });
  const lint = run('@biomejs/biome/bin/biome', 'lint', ...steps.map(({ path }) => path));
  expect(lint.status, lint.stderr).toBe(0);
  const tested = run('vitest/vitest.mjs', 'run', '--maxWorkers=1', steps.at(-1)?.path ?? '');
  expect(tested.status, tested.stdout + tested.stderr).toBe(0);
  expect(tested.stdout).toMatch(/Tests .*1 passed/);
}, 180_000);
