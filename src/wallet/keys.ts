import { refuse } from '../errors.js';
import type { Signer } from '../units/signer.js';
import { deriveFileKey } from './argon2.js';
import { type CreatedWallet, type CreateRequest, createWallet } from './create.js';
import { keyFromSecretUri } from './derive.js';
import { coldkeyPaths, hotkeyPaths } from './keyfile-paths.js';
import { signerOf } from './signer.js';
import { findHotkey, openWalletStore } from './store.js';
import { unlock } from './unlock.js';

export type { CreatedKey, CreatedWallet, CreateRequest } from './create.js';

/** Yields the password of an encrypted file, or throws to stop. Attempts count from 1 to 3. */
export type AskPassword = (what: {
  readonly file: 'coldkey' | 'hotkey';
  readonly wallet: string;
  readonly hotkey?: string;
  readonly attempt: number;
}) => Promise<string>;

/** Everything that touches a secret. */
export type KeyVault = {
  /** Makes whichever of coldkey and hotkey is missing, every file or none; refuses when both exist. */
  readonly create: (request: CreateRequest) => Promise<CreatedWallet>;
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
    unlockColdkey: async (wallet, ask) => {
      const { address } = store.find(wallet);
      const { secret: path } = coldkeyPaths(root, wallet);
      const passwordOf = (attempt: number) => ask({ file: 'coldkey', wallet, attempt });
      return signerOf(await unlock({ path, address }, passwordOf, deriveFileKey));
    },
    unlockHotkey: async (wallet, hotkey, ask) => {
      const { address } = findHotkey(store.find(wallet), hotkey);
      const { secret: path } = hotkeyPaths(root, wallet, hotkey);
      const passwordOf = (attempt: number) => ask({ file: 'hotkey', wallet, hotkey, attempt });
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
