// The program without a trick: built from a copy of the source in which a text was replaced.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['bin', 'completions', 'docs', 'package.json', 'scripts', 'src', 'tsconfig.json'];

/** A text with another one in its place, which must be there once. */
export function replacedOnce(text, from, to) {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${parts.length - 1} places say: ${from}`);
  return parts.join(to);
}

/** Builds it into a folder and gives its dist/cli.js. */
export function buildWithout({ without }, folder) {
  mkdirSync(folder);
  for (const name of SOURCES) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [file, from, to] of without) {
    const path = join(folder, file);
    writeFileSync(path, replacedOnce(readFileSync(path, 'utf8'), from, to));
  }
  execFileSync(process.execPath, ['scripts/build.mjs'], {
    cwd: folder,
    stdio: 'pipe',
    timeout: 300_000,
  });
  return join(folder, 'dist/cli.js');
}
