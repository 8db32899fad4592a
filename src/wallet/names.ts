import { basename } from 'node:path';
import { refuse } from '../errors.js';

const MOST_BYTES = 200;

/**
 * Lets a name through only when it is one component of a path: wallets made elsewhere may be called
 * almost anything, but `../x` must never lead out of the wallet folder.
 */
export function checkName(what: 'wallet' | 'hotkey', name: string): void {
  const escapes = name === '.' || name === '..' || name.includes('\0') || basename(name) !== name;
  if (name === '' || escapes) {
    throw refuse(
      'bad-input',
      `${JSON.stringify(name)} cannot be the name of a ${what}`,
      'use the name alone; the folder that holds the wallets is --wallet-path',
    );
  }
}

/** Lets a name through for a new wallet or hotkey; stricter, so that every wallet program can list it. */
export function checkNewName(what: 'wallet' | 'hotkey', name: string): void {
  checkName(what, name);
  const reserved = /^\.|[\\\p{Cc}]|(?:pub\.txt|\.lock|\.tmp)$/u.test(name);
  if (reserved || Buffer.byteLength(name) > MOST_BYTES) {
    throw refuse(
      'bad-input',
      `a new ${what} cannot be called ${JSON.stringify(name)}`,
      'letters, digits, - and _ always work',
    );
  }
}

/** The name as it can be typed in a shell. */
export const typed = (name: string): string =>
  /^[\w.-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
