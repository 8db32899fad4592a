import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { describeShared } from '../support/shared.js';
import { everyVector, VECTORS } from './keyfile-vectors.js';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Kinds by the test files that ask for them, read from their `vectors(…)` calls. */
function runners(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.ts'))) {
    const source = readFileSync(`${folder}${file}`, 'utf8');
    for (const [, kinds = ''] of source.matchAll(/\bvectors\(([^()]*)\)/g)) {
      for (const [, kind = ''] of kinds.matchAll(/'([^']+)'/g)) {
        found.set(kind, [...new Set([...(found.get(kind) ?? []), file])]);
      }
    }
  }
  return found;
}

describeShared('the handed-over keyfiles', VECTORS, () => {
  it('leaves no kind without a test, so that no promise of the file goes unchecked', () => {
    const counts = new Map<string, number>();
    for (const { kind } of everyVector()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const ran = runners();
    const lines = Array.from(
      counts,
      ([kind, count]) => `${kind}: ${count} in ${ran.get(kind)?.join(', ') ?? 'nothing'}`,
    );
    process.stderr.write(`keyfiles.json, ${everyVector().length} entries\n${lines.join('\n')}\n`);
    expect([...counts.keys()].filter((kind) => !ran.has(kind))).toEqual([]);
  });
});
