import { readFileSync } from 'node:fs';
import { refuse } from '../errors.js';

/** The bytes of a file that an option names. */
export function runtimeFile(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    throw refuse('not-found', `the file ${file} cannot be read`, 'check its path and mode');
  }
}
