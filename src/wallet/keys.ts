import { refuse } from '../errors.js';
import type { Signer } from '../units/signer.js';
import type { Ss58 } from '../units/ss58.js';
import { deriveFileKey } from './argon2.js';
import { type CreatedWallet, type CreateRequest, createWallet } from './create.js';
import { keyFromSecretUri } from './derive.js';
import { type KeyName, refuseUnlessRestorable } from './key-name.js';
import { coldkeyPaths, hotkeyPaths } from './keyfile-paths.js';
import {
  type KeyOrigin,
  type NewlyPreparedKey,
  type PreparedKey,
  prepareNew,
  prepareRestored,
} from './prepare-key.js';
import { signerOf } from './signer.js';
import { findHotkey, openWalletStore } from './store.js';
import { unlock } from './unlock.js';
import { watchColdkey } from './watch.js';
import type { WordCount } from './words.js';

export type { CreatedKey, CreatedWallet, CreateRequest } from './create.js';
export type { KeyName } from './key-name.js';
export type { KeyOrigin, NewlyPreparedKey, PreparedKey } from './prepare-key.js';

/** Yields the password of an encrypted file, or throws to stop. Attempts count from 1 to 3. */
export type AskPassword = (what: {
  readonly file: 'coldkey' | 'hotkey';
  readonly wallet: string;
  readonly hotkey?: string;
  /** Of the keyfile, with the home folder in place of `~`. */
  readonly path: string;
  readonly attempt: number;
}) => Promise<string>;

/** Everything that touches a secret. */
export type KeyVault = {
  /** Makes whichever of coldkey and hotkey is missing, every file or none; refuses when both exist. */
  readonly create: (request: CreateRequest) => Promise<CreatedWallet>;
  /** Makes one key in memory, not yet written; refuses when either half of it is there. */
  readonly prepareNew: (name: KeyName, words: WordCount) => NewlyPreparedKey;
  /** Refuses when the secret half is there; to be asked before a mnemonic is asked for. */
  readonly refuseUnlessRestorable: (name: KeyName) => void;
  /** Restores one key in memory, not yet written; refuses a mistyped secret and a place that is taken. */
  readonly prepareRestored: (name: KeyName, origin: KeyOrigin) => PreparedKey;
  /** Writes the public half of a coldkey kept elsewhere; refuses where either half is there. */
  readonly watch: (wallet: string, address: Ss58) => void;
  /** Asks only when the file is encrypted. */
  readonly unlockColdkey: (wallet: string, ask: AskPassword) => Promise<Signer>;
  /** Asks only when the file is encrypted. */
  readonly unlockHotkey: (wallet: string, hotkey: string, ask: AskPassword) => Promise<Signer>;
  /** A key everybody knows, such as `//Alice`; refuses anything that could be somebody's secret. */
  readonly developmentSigner: (uri: string) => Promise<Signer>;
};

/** Opens the keys below the folder that holds the wallets. */
export function openKeyVault(root: string): KeyVault {
  const store = openWalletStore(root);
  return {
    create: (request) => createWallet(root, request, deriveFileKey),
    prepareNew: (name, words) => prepareNew(root, name, words, deriveFileKey),
    refuseUnlessRestorable: (name) => refuseUnlessRestorable(root, name),
    prepareRestored: (name, origin) => prepareRestored(root, name, origin, deriveFileKey),
    watch: (wallet, address) => watchColdkey(root, wallet, address),
    unlockColdkey: async (wallet, ask) => {
      const { address } = store.find(wallet);
      const { secret: path } = coldkeyPaths(root, wallet);
      const passwordOf = (attempt: number) => ask({ file: 'coldkey', wallet, path, attempt });
      return signerOf(await unlock({ path, address }, passwordOf, deriveFileKey));
    },
    unlockHotkey: async (wallet, hotkey, ask) => {
      const { address } = findHotkey(store.find(wallet), hotkey);
      const { secret: path } = hotkeyPaths(root, wallet, hotkey);
      const passwordOf = (attempt: number) =>
        ask({ file: 'hotkey', wallet, hotkey, path, attempt });
      return signerOf(await unlock({ path, address }, passwordOf, deriveFileKey));
    },
    developmentSigner: async (uri) => {
      const path = /^(?:\/\/?[^/]+)+$/.test(uri);
      const key = path ? keyFromSecretUri(uri, 'sr25519') : undefined;
      if (key) return signerOf(key);
      // The text is not repeated: it may be a phrase somebody pasted here.
      throw refuse(
        'bad-input',
        'that is not the name of a development key',
        'write it like //Alice',
      );
    },
  };
}
