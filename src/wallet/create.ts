import { refuse } from '../errors.js';
import { encodeSs58, type Ss58 } from '../units/ss58.js';
import type { DeriveKey } from './argon2.js';
import { keyFacts } from './key-facts.js';
import { coldkeyPaths, hotkeyPaths, type PairPaths } from './keyfile-paths.js';
import { checkName, checkNewName } from './names.js';
import { type NewKey, newKey, wipe } from './new-key.js';
import { holdsKey, pairFiles } from './pair-files.js';
import { publish } from './publish.js';
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

function outcome(
  made: NewKey | undefined,
  at: PairPaths,
  protection: 'encrypted' | 'plain',
): CreatedKey {
  if (!made) return { status: 'kept', address: keyFacts(at).address };
  const { key, mnemonic } = made;
  wipe(key);
  return { status: 'created', address: encodeSs58(key.publicKey), mnemonic, protection };
}
