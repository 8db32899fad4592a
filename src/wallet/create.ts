import type { NewFile } from '../disk/new-file.js';
import { refuse } from '../errors.js';
import type { Scheme } from '../units/signer.js';
import { encodeSs58, type Ss58 } from '../units/ss58.js';
import type { DeriveKey } from './argon2.js';
import { change } from './disk/change.js';
import { keyFacts } from './key-facts.js';
import { coldkeyPaths, hotkeyPaths, type PairPaths } from './keyfile-paths.js';
import { checkName, checkNewName } from './names.js';
import { type NewKey, newKey, wipe } from './new-key.js';
import { holdsKey, pairFiles } from './pair-files.js';
import { type IfTaken, placeFiles } from './place-key.js';
import { emptyPassword, type Placed } from './prepare-key.js';
import type { WordCount } from './words.js';

export type CreateRequest = {
  readonly wallet: string;
  readonly hotkey: string;
  readonly words: WordCount;
  readonly scheme: Scheme;
  /** Undefined stores the coldkey plain. */
  readonly password: string | undefined;
  /** Undefined stores the hotkey plain, as is usual. */
  readonly hotkeyPassword: string | undefined;
  /** `refuse` keeps a key that is there and makes the other. */
  readonly ifTaken: IfTaken;
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

export type CreatedWallet = Placed & {
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
  const { wallet, hotkey, words, scheme, password, hotkeyPassword, ifTaken } = request;
  checkName('wallet', wallet);
  checkNewName('hotkey', hotkey);
  const coldkeyAt = coldkeyPaths(root, wallet);
  const hotkeyAt = hotkeyPaths(root, wallet, hotkey);
  const keepsColdkey = ifTaken === 'refuse' && holdsKey(coldkeyAt);
  const keepsHotkey = ifTaken === 'refuse' && holdsKey(hotkeyAt);
  if (keepsColdkey && keepsHotkey) throw bothThere(wallet, hotkey);
  // A wallet made elsewhere may be called almost anything; one of ours must suit every program.
  if (!holdsKey(coldkeyAt)) checkNewName('wallet', wallet);
  if (password === '' || hotkeyPassword === '') throw emptyPassword();

  const coldkey = keepsColdkey ? undefined : newKey(words, scheme);
  const hotkeyMade = keepsHotkey ? undefined : newKey(words, scheme);
  const files: readonly NewFile[] = [
    ...(coldkey ? await pairFiles(coldkey.key, coldkeyAt, password, deriveKey) : []),
    ...(hotkeyMade ? await pairFiles(hotkeyMade.key, hotkeyAt, hotkeyPassword, deriveKey) : []),
  ];
  let archived: string | undefined;
  await change(root, () => {
    const placed = placeFiles(root, wallet, files, ifTaken);
    archived = placed.archived;
    return placed.edits;
  });
  return {
    wallet,
    hotkeyName: hotkey,
    archived,
    coldkey: outcome(coldkey, coldkeyAt, password),
    hotkey: outcome(hotkeyMade, hotkeyAt, hotkeyPassword),
  };
}

const bothThere = (wallet: string, hotkey: string) =>
  refuse(
    'already-exists',
    `wallet ${JSON.stringify(wallet)} already has a hotkey ${JSON.stringify(hotkey)}`,
    'choose another --wallet or --hotkey; existing keys are only replaced with --overwrite, which archives them',
  );

function outcome(
  made: NewKey | undefined,
  at: PairPaths,
  password: string | undefined,
): CreatedKey {
  if (!made) return { status: 'kept', address: keyFacts(at).address };
  const { key, mnemonic } = made;
  wipe(key);
  const protection = password === undefined ? 'plain' : 'encrypted';
  return { status: 'created', address: encodeSs58(key.publicKey), mnemonic, protection };
}
