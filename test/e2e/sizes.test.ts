import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const packs: Record<string, { bytes: number }> = JSON.parse(
  readFileSync(`${dist}tools/packs.json`, 'utf8'),
);
const total = Object.values(packs).reduce((sum, { bytes }) => sum + bytes, 0);

test.each([
  ['the launcher, which is all that help reads', statSync(`${dist}cli.js`).size, 12],
  ['the core, which every command reads', packs.core?.bytes ?? 0, 260],
  ['what many commands share', packs.commands?.bytes ?? 0, 100],
  ['what a few commands share', packs['commands.few']?.bytes ?? 0, 180],
  ['all packs together', total, 8_000],
])('%s stays small enough to read at once', (_, bytes, most) => {
  expect(bytes / 1024).toBeLessThan(most);
});
