import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Bytes of what a command reads first, and of all packs together. */
export function bundleSizes() {
  const packs = JSON.parse(readFileSync(`${dist}tools/packs.json`, 'utf8'));
  const bytes = Object.values(packs).map((pack) => pack.bytes);
  return {
    launcher: statSync(`${dist}cli.js`).size,
    core: packs.core.bytes,
    packs: bytes.reduce((sum, each) => sum + each, 0),
  };
}
