import { readFileSync, statSync } from 'node:fs';
import { refuse } from './errors.js';

/** The first line of a file that an option names. */
export const firstLine = (file: string): string => wholeFile(file).split(/\r?\n/, 1)[0] ?? '';

/** Whether it can be read without waiting for whoever writes it, as a pipe cannot. */
export const isAtHand = (file: string): boolean =>
  statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/** All of a file that an option names; refuses not-found. */
export function wholeFile(file: string): string {
  try {
    // Some editors begin a file with a byte order mark, which nobody types as part of a password.
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    throw refuse('not-found', `the file ${file} cannot be read`, 'check its path and mode');
  }
}
