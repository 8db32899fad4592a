import { refuse } from '../errors.js';
import type { Scheme } from '../units/signer.js';
import { encodeSs58, type Ss58 } from '../units/ss58.js';
import type { DeriveKey } from './argon2.js';
import { change } from './disk/change.js';
import type { KeyMaterial } from './key-material.js';
import { type KeyName, pathsOf } from './keyfile-paths.js';
import { newKey, wipe } from './new-key.js';
import { isThere, pairFiles } from './pair-files.js';
import { type IfTaken, placeFiles } from './place-key.js';
import { addressInPublicFile } from './public-address.js';
import { refuseUnlessFree, refuseUnlessRestorable } from './refuse-taken.js';
import { type KeyOrigin, restoreKey } from './restore-key.js';
import type { WordCount } from './words.js';

/** What a write did to keys that were there: the folder they were archived in, if there were any. */
export type Placed = { readonly archived: string | undefined };

/** A key in memory that may be written; nothing is on the disk before `write`. */
export type PreparedKey = {
  readonly address: Ss58;
  readonly scheme: Scheme;
  /** Writes every missing file or none, once. An undefined password stores the secret plain. */
  readonly write: (password: string | undefined) => Promise<Placed>;
};

/** A key nobody had before; its mnemonic is to be shown once. */
export type NewlyPreparedKey = PreparedKey & { readonly mnemonic: string };

export type NewKeyRequest = {
  readonly words: WordCount;
  readonly scheme: Scheme;
  readonly ifTaken: IfTaken;
};

/** Makes one key; refuses when either half of it is there, unless that is to be archived. */
export function prepareNew(
  root: string,
  name: KeyName,
  { words, scheme, ifTaken }: NewKeyRequest,
  deriveKey: DeriveKey,
): NewlyPreparedKey {
  refuseUnlessFree(root, name, ifTaken);
  const { key, mnemonic } = newKey(words, scheme);
  return { ...prepared(root, name, key, ifTaken, deriveKey), mnemonic };
}

/**
 * Restores one key. Refuses a secret that is mistyped, a secret file that is there, and a public file
 * that shows another key; the files are no reason when they are to be archived.
 */
export async function prepareRestored(
  root: string,
  name: KeyName,
  origin: KeyOrigin,
  ifTaken: IfTaken,
  deriveKey: DeriveKey,
): Promise<PreparedKey> {
  refuseUnlessRestorable(root, name, ifTaken);
  const key = await restoreKey(origin);
  if (ifTaken === 'refuse') refuseForeignPublicFile(root, name, encodeSs58(key.publicKey));
  return prepared(root, name, key, ifTaken, deriveKey);
}

function prepared(
  root: string,
  name: KeyName,
  key: KeyMaterial,
  ifTaken: IfTaken,
  deriveKey: DeriveKey,
): PreparedKey {
  const { scheme } = key;
  const address = encodeSs58(key.publicKey);
  return {
    address,
    scheme,
    write: async (password) => {
      if (password === '') throw emptyPassword();
      const [secret, open] = await pairFiles(key, pathsOf(root, name), password, deriveKey);
      let archived: string | undefined;
      await change(root, () => {
        // A public file of the very same key is left as it is: another program may have written more into it.
        const keepsPublic = ifTaken === 'refuse' && addressInPublicFile(open.path) === address;
        const files = keepsPublic ? [secret] : [secret, open];
        const placed = placeFiles(root, name.wallet, files, ifTaken);
        archived = placed.archived;
        return placed.edits;
      });
      wipe(key);
      return { archived };
    },
  };
}

export const emptyPassword = () =>
  refuse('bad-input', 'the password is empty', 'choose a longer one');

function refuseForeignPublicFile(root: string, name: KeyName, address: Ss58): void {
  const at = pathsOf(root, name);
  if (!isThere(at.public) || addressInPublicFile(at.public) === address) return;
  throw refuse(
    'already-exists',
    `${at.public} does not show the address of this key, ${address}`,
    'restore it under another name, or archive the old files with --overwrite',
  );
}
