import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { pathsFrom } from '../../src/paths.js';
import { skipSuite } from './skip.js';

const VARIABLE = 'BTCLI_RUNTIME';
const folder = pathsFrom(process.env).runtimes;

/** A suite over the blob of a real Subtensor runtime: the named file, else the first in the cache. */
export function describeRealRuntime(
  title: string,
  suite: (blob: Uint8Array, file: string) => void,
) {
  const file = realRuntimeFile();
  if (file) describe(title, () => suite(new Uint8Array(readFileSync(file)), file));
  else skipSuite(title, `${VARIABLE} names no runtime's WASM, and there is none in ${folder}`);
}

/** The WASM file of a real runtime on this machine, if there is one. */
export const realRuntimeFile = (): string | undefined => process.env[VARIABLE] ?? cached(folder);

function cached(folder: string): string | undefined {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const first = names.filter((name) => name.endsWith('.wasm')).sort()[0];
  return first === undefined ? undefined : join(folder, first);
}
