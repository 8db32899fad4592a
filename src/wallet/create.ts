import { lstatSync } from 'node:fs';
import { mnemonicGenerate } from '@polkadot/util-crypto';
import { refuse } from '../errors.js';
import { encodeSs58, type Ss58 } from '../units/ss58.js';
import type { DeriveKey } from './argon2.js';
import { keyFromMnemonic } from './derive.js';
import { keyFacts } from './key-facts.js';
import type { KeyMaterial } from './key-material.js';
import { coldkeyPaths, hotkeyPaths, type PairPaths } from './keyfile-paths.js';
import { sealNacl } from './layers/nacl.js';
import { checkName, checkNewName } from './names.js';
import { type NewFile, publish } from './publish.js';
import { publicKeyfile, secretKeyfile } from './serialise-keyfile.js';
import type { WordCount } from './words.js';

export type CreateRequest = {
  readonly wallet: string;
  readonly hotkey: string;
  readonly words: WordCount;
  /** Undefined stores the coldkey plain. A hotkey is always stored plain. */
  readonly password: string | undefined;
};

/** A key that was made, with the mnemonic to show once, or one that was there and stays as it is. */
export type CreatedKey =
  | {
      readonly status: 'created';
      readonly address: Ss58;
      readonly mnemonic: string;
      readonly protection: 'encrypted' | 'plain';
    }
  | { readonly status: 'kept'; readonly address: Ss58 | undefined };

export type CreatedWallet = {
  readonly wallet: string;
  readonly hotkeyName: string;
  readonly coldkey: CreatedKey;
  readonly hotkey: CreatedKey;
};

/** Makes whichever of coldkey and hotkey is missing; writes every file of both or none. */
export async function createWallet(
  root: string,
  request: CreateRequest,
  deriveKey: DeriveKey,
): Promise<CreatedWallet> {
  const { wallet, hotkey, words, password } = request;
  checkName('wallet', wallet);
  checkNewName('hotkey', hotkey);
  const coldkeyAt = coldkeyPaths(root, wallet);
  const hotkeyAt = hotkeyPaths(root, wallet, hotkey);
  const keepsColdkey = holdsKey(coldkeyAt);
  const keepsHotkey = holdsKey(hotkeyAt);
  if (keepsColdkey && keepsHotkey) {
    throw refuse(
      'already-exists',
      `wallet ${JSON.stringify(wallet)} already has a hotkey ${JSON.stringify(hotkey)}`,
      'choose another --wallet or --hotkey; existing keys are never replaced',
    );
  }
  // A wallet made elsewhere may be called almost anything; one of ours must suit every program.
  if (!keepsColdkey) checkNewName('wallet', wallet);
  if (password === '') throw refuse('bad-input', 'the password is empty', 'choose a longer one');

  const coldkey = keepsColdkey ? undefined : newKey(words);
  const hotkeyMade = keepsHotkey ? undefined : newKey(words);
  publish([
    ...(coldkey ? await pairFiles(coldkey.key, coldkeyAt, password, deriveKey) : []),
    ...(hotkeyMade ? await pairFiles(hotkeyMade.key, hotkeyAt, undefined, deriveKey) : []),
  ]);
  return {
    wallet,
    hotkeyName: hotkey,
    coldkey: outcome(coldkey, coldkeyAt, password === undefined ? 'plain' : 'encrypted'),
    hotkey: outcome(hotkeyMade, hotkeyAt, 'plain'),
  };
}

type NewKey = { readonly key: KeyMaterial; readonly mnemonic: string };

function newKey(words: WordCount): NewKey {
  const mnemonic = mnemonicGenerate(words);
  const key = keyFromMnemonic(mnemonic, 'sr25519');
  if (!key) throw new Error('a generated mnemonic failed its own checksum');
  return { key, mnemonic };
}

/** The secret first: a crash between the two leaves a key that works, not an address without one. */
async function pairFiles(
  key: KeyMaterial,
  at: PairPaths,
  password: string | undefined,
  deriveKey: DeriveKey,
): Promise<readonly NewFile[]> {
  const secret = Buffer.from(secretKeyfile(key));
  const content = password === undefined ? secret : await sealNacl(secret, password, deriveKey);
  if (content !== secret) secret.fill(0);
  return [
    { path: at.secret, content },
    { path: at.public, content: Buffer.from(publicKeyfile(key)) },
  ];
}

function outcome(
  made: NewKey | undefined,
  at: PairPaths,
  protection: 'encrypted' | 'plain',
): CreatedKey {
  if (!made) return { status: 'kept', address: keyFacts(at).address };
  const { key, mnemonic } = made;
  key.secretKey.fill(0);
  key.seed?.fill(0);
  return { status: 'created', address: encodeSs58(key.publicKey), mnemonic, protection };
}

/** One half is enough: a new secret beside a foreign public file would be a pair that does not match. */
const holdsKey = (at: PairPaths): boolean => isThere(at.secret) || isThere(at.public);

function isThere(path: string): boolean {
  try {
    const facts = lstatSync(path, { throwIfNoEntry: false });
    return facts !== undefined && !facts.isDirectory();
  } catch {
    // A folder that cannot be looked into cannot be written to either: publishing says so.
    return false;
  }
}
