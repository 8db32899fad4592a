import { refuse } from '../errors.js';
import { encodeSs58, type Ss58 } from '../units/ss58.js';
import type { DeriveKey } from './argon2.js';
import { change } from './disk/change.js';
import type { Edit } from './disk/edit.js';
import type { KeyMaterial } from './key-material.js';
import { type KeyName, pathsOf } from './keyfile-paths.js';
import { wipe } from './new-key.js';
import { pairFiles } from './pair-files.js';
import { emptyPassword } from './prepare-key.js';
import { readKeyfile } from './read-keyfile.js';
import { type PasswordSource, unlock } from './unlock.js';

/** An unlocked key that may be written again; nothing has changed yet. */
export type RewritableKey = {
  readonly address: Ss58;
  /**
   * Writes the secret file in today's format under this password, once; undefined stores it plain.
   * The old file goes when the new one has opened and given the same key.
   */
  readonly rewrite: (password: string | undefined) => Promise<void>;
};

/** Unlocks a key in order to write it again. */
export async function openForRewrite(
  root: string,
  name: KeyName,
  shown: Ss58 | undefined,
  ask: PasswordSource,
  deriveKey: DeriveKey,
): Promise<RewritableKey> {
  const at = pathsOf(root, name);
  const before = readKeyfile(at.secret);
  const key = await unlock({ path: at.secret, address: shown }, ask, deriveKey);
  const address = encodeSs58(key.publicKey);
  return {
    address,
    rewrite: async (password) => {
      if (password === '') throw emptyPassword();
      const [secret, open] = await pairFiles(key, at, password, deriveKey);
      const check = (path: string) => opensAgain(path, address, password, deriveKey);
      await change(root, () => {
        if (!sameContent(before, readKeyfile(at.secret))) throw changedMeanwhile(at.secret);
        return [{ kind: 'replace', ...secret, check }, ...publicEdit(open)];
      });
      wipe(key);
      if (before instanceof Buffer) before.fill(0);
    },
  };
}

/** Refuses a file that does not give the key back: then the old one must stay. */
async function opensAgain(
  path: string,
  address: Ss58,
  password: string | undefined,
  deriveKey: DeriveKey,
): Promise<void> {
  const again: KeyMaterial = await unlock(
    { path, address },
    async (attempt) => {
      if (password !== undefined && attempt === 1) return password;
      throw refuse('file-system', `${path} does not open again`, 'the old file is unchanged');
    },
    deriveKey,
  );
  wipe(again);
}

/** A public file that is missing, or bare hex as agcli leaves it, is written as other programs read it. */
function publicEdit(open: { path: string; content: Uint8Array }): readonly Edit[] {
  const there = readKeyfile(open.path);
  if (there === 'absent') return [{ kind: 'create', ...open }];
  if (there === 'unreadable' || there.toString().trimStart().startsWith('{')) return [];
  return [{ kind: 'replace', ...open }];
}

const sameContent = (before: Buffer | string, now: Buffer | string): boolean =>
  before instanceof Buffer && now instanceof Buffer && before.equals(now);

const changedMeanwhile = (path: string) =>
  refuse(
    'file-system',
    `another program changed ${path} meanwhile`,
    'nothing was changed; try again',
  );
