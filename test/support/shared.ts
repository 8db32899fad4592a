import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import { skipSuite } from './skip.js';

/** Absolute path of a file handed to this project beside the repository, or undefined where it is absent. */
export function shared(relative: string): string | undefined {
  const path = fileURLToPath(new URL(`../../../shared/${relative}`, import.meta.url));
  return existsSync(path) ? path : undefined;
}

/** A suite over one handed-over file; where the file is absent it is skipped and says why. */
export function describeShared(title: string, relative: string, suite: (path: string) => void) {
  const path = shared(relative);
  if (path) describe(title, () => suite(path));
  else skipSuite(title, `../shared/${relative} is not here`);
}
