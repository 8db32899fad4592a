import { lstatSync } from 'node:fs';
import type { NewFile } from '../disk/new-file.js';
import type { DeriveKey } from './argon2.js';
import type { KeyMaterial } from './key-material.js';
import type { PairPaths } from './keyfile-paths.js';
import { sealNacl } from './layers/nacl.js';
import { publicKeyfile, secretKeyfile } from './serialise-keyfile.js';

/**
 * The two files of a key, the secret one encrypted unless the password is undefined. The secret comes
 * first: a crash between the two leaves a key that works, not an address without one.
 */
export async function pairFiles(
  key: KeyMaterial,
  at: PairPaths,
  password: string | undefined,
  deriveKey: DeriveKey,
): Promise<readonly [secret: NewFile, open: NewFile]> {
  const secret = Buffer.from(secretKeyfile(key));
  const content = password === undefined ? secret : await sealNacl(secret, password, deriveKey);
  if (content !== secret) secret.fill(0);
  return [
    { path: at.secret, content },
    { path: at.public, content: Buffer.from(publicKeyfile(key)) },
  ];
}

/** One half is enough: a new secret beside a foreign public file would be a pair that does not match. */
export const holdsKey = (at: PairPaths): boolean => isThere(at.secret) || isThere(at.public);

/** Whether something that is no folder has this name, even a link that leads nowhere. */
export function isThere(path: string): boolean {
  try {
    const facts = lstatSync(path, { throwIfNoEntry: false });
    return facts !== undefined && !facts.isDirectory();
  } catch {
    // A folder that cannot be looked into cannot be written to either: publishing says so.
    return false;
  }
}
