// Results are kept by the version of Node they are of: one file, which is committed, and one of what is not whole.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('results/', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const majorOf = (version) => version.split('.')[0];

/** The committed result of the same version of Node; undefined where there is none. */
export function committed(version) {
  try {
    const show = ['show', 'HEAD:bench/results/latest.json'];
    const stdio = ['ignore', 'pipe', 'ignore'];
    return JSON.parse(execFileSync('git', show, { cwd: root, encoding: 'utf8', stdio }))[
      majorOf(version)
    ];
  } catch {
    return undefined;
  }
}

/** Puts a whole result beside those of other versions; one of a few rounds or parts where git looks away. */
export function writeResult(result, isWhole) {
  mkdirSync(folder, { recursive: true });
  const file = `${folder}${isWhole ? 'latest' : 'partial'}.json`;
  const all = { ...read(file), [majorOf(result.node)]: result };
  writeFileSync(file, `${JSON.stringify(all, undefined, 2)}\n`);
  return file;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
