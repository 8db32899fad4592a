import { refuse } from '../errors.js';
import { encodeSs58, type Ss58 } from '../units/ss58.js';
import type { DeriveKey } from './argon2.js';
import type { KeyMaterial } from './key-material.js';
import { layers } from './layers/index.js';
import type { TryPassword } from './layers/layer.js';
import { readKeyfile } from './read-keyfile.js';
import { readSecret } from './read-secret.js';
import { sniffKeyfile } from './sniff.js';

/**
 * Yields a password, or throws to stop. Attempts count from 1; `outdated` names the encryption when
 * no program writes it any more.
 */
export type PasswordSource = (attempt: number, outdated: string | undefined) => Promise<string>;

/** The key to unlock: where it is, and whose it is by its public file. */
export type LockedKey = { readonly path: string; readonly address: Ss58 | undefined };

const MOST_ATTEMPTS = 3;

/**
 * Reads a secret file, asking for a password only when it is encrypted. Refuses after three wrong
 * passwords, and a key that is not the one its public file shows.
 */
export async function unlock(
  { path, address }: LockedKey,
  ask: PasswordSource,
  deriveKey: DeriveKey,
): Promise<KeyMaterial> {
  const content = await decrypt(path, ask, deriveKey);
  const key = readAndWipe(content, path);
  if (address !== undefined && encodeSs58(key.publicKey) !== address) {
    throw refuse(
      'unreadable-keyfile',
      `${path} holds another key than the public file beside it`,
      `the public file says ${address}; restore the right one of the two from a backup`,
    );
  }
  return key;
}

function readAndWipe(content: Buffer, path: string): KeyMaterial {
  try {
    return readSecret(content.toString(), path);
  } finally {
    content.fill(0);
  }
}

async function decrypt(path: string, ask: PasswordSource, deriveKey: DeriveKey): Promise<Buffer> {
  const file = readKeyfile(path);
  if (file === 'absent') {
    throw refuse('not-found', `there is no ${path}`, 'only the public half of this key is here');
  }
  if (file === 'unreadable') {
    throw refuse('unreadable-keyfile', `cannot read ${path}`, 'check its owner and mode');
  }
  const format = sniffKeyfile(file, path);
  if (format === 'plain') return file;
  if (!format) {
    throw refuse('unreadable-keyfile', `${path} is in no format of any wallet`, restore);
  }
  const { title, open } = layers(deriveKey)[format];
  const tryPassword = open(file);
  if (!tryPassword) {
    throw refuse(
      'unreadable-keyfile',
      `${path} is cut short or damaged, as ${title} files go`,
      restore,
    );
  }
  const outdated = format === 'nacl' ? undefined : title;
  return askUntilOpen(tryPassword, (attempt) => ask(attempt, outdated), path);
}

async function askUntilOpen(
  tryPassword: TryPassword,
  ask: (attempt: number) => Promise<string>,
  path: string,
): Promise<Buffer> {
  const failed = new Set<string>();
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const typed = await ask(attempt);
    // Prompts of the native wallets trim what is typed, those of the Python era did not.
    for (const password of [typed, typed.trim()]) {
      if (failed.has(password)) continue;
      const content = await tryPassword(password);
      if (content) return content;
      failed.add(password);
    }
  }
  throw refuse(
    'wrong-password',
    `the password does not open ${path}`,
    'capitals and spaces count; if it is surely right the file is damaged: restore it from a backup',
  );
}

const restore = 'restore the file from a backup or from its mnemonic';
