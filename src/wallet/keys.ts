import type { Scheme, Signer } from '../units/signer.js';
import { encodeSs58, type Ss58 } from '../units/ss58.js';
import { deriveFileKey } from './argon2.js';
import { writeBackup } from './backup-file.js';
import { openForRewrite, type RewritableKey } from './change-password.js';
import { type CreatedWallet, type CreateRequest, createWallet } from './create.js';
import { developmentKey } from './development-key.js';
import { mend } from './disk/write-lock.js';
import { exportKeystore } from './export-keystore.js';
import type { KeyMaterial } from './key-material.js';
import { type KeyName, pathsOf } from './keyfile-paths.js';
import { matchesBackup } from './match-backup.js';
import { archiveKey, renameKey } from './move-key.js';
import { wipe } from './new-key.js';
import { readyForPairs } from './pair-of-seed.js';
import type { IfTaken } from './place-key.js';
import {
  type NewKeyRequest,
  type NewlyPreparedKey,
  type PreparedKey,
  prepareNew,
  prepareRestored,
} from './prepare-key.js';
import { refuseUnlessRestorable } from './refuse-taken.js';
import type { KeyOrigin } from './restore-key.js';
import { signerOf } from './signer.js';
import { findHotkey, openWalletStore } from './store.js';
import { type PasswordSource, unlock } from './unlock.js';
import { type WatchedKey, watchKey } from './watch.js';

export type { RewritableKey } from './change-password.js';
export type { CreatedKey, CreatedWallet, CreateRequest } from './create.js';
export type { KeyName } from './keyfile-paths.js';
export type { IfTaken } from './place-key.js';
export type { NewKeyRequest, NewlyPreparedKey, Placed, PreparedKey } from './prepare-key.js';
export type { KeyOrigin } from './restore-key.js';

/** Yields the password of an encrypted file, or throws to stop. Attempts count from 1 to 3. */
export type AskPassword = (what: {
  readonly file: 'coldkey' | 'hotkey';
  readonly wallet: string;
  readonly hotkey?: string;
  /** Of the keyfile, with the home folder in place of `~`. */
  readonly path: string;
  readonly attempt: number;
  /** The encryption's name, when no program writes it any more. */
  readonly outdated?: string;
}) => Promise<string>;

/** An unlocked key that can be written as a JSON backup, and cannot sign. */
export type ExportableKey = {
  readonly address: Ss58;
  readonly scheme: Scheme;
  /** Writes the backup to a new file, mode 0600, once. */
  readonly exportTo: (file: string, passphrase: string) => Promise<void>;
};

/** Everything that touches a secret. */
export type KeyVault = {
  /** Makes whichever of coldkey and hotkey is missing, every file or none; refuses when both exist. */
  readonly create: (request: CreateRequest) => Promise<CreatedWallet>;
  /** Makes one key in memory, not yet written; refuses when either half of it is there. */
  readonly prepareNew: (name: KeyName, request: NewKeyRequest) => Promise<NewlyPreparedKey>;
  /** Refuses when the secret half is there; to be asked before a mnemonic is asked for. */
  readonly refuseUnlessRestorable: (name: KeyName, ifTaken: IfTaken) => Promise<void>;
  /** Restores one key in memory, not yet written; refuses a mistyped secret and a place that is taken. */
  readonly prepareRestored: (
    name: KeyName,
    origin: KeyOrigin,
    ifTaken: IfTaken,
  ) => Promise<PreparedKey>;
  /** Writes the public half of a key kept elsewhere; refuses where either half is there. */
  readonly watch: (name: KeyName, key: WatchedKey) => Promise<void>;
  /** Asks only when the file is encrypted. */
  readonly unlockColdkey: (wallet: string, ask: AskPassword) => Promise<Signer>;
  /** Asks only when the file is encrypted. */
  readonly unlockHotkey: (wallet: string, hotkey: string, ask: AskPassword) => Promise<Signer>;
  /** Unlocks a key in order to give it another password. */
  readonly openForRewrite: (name: KeyName, ask: AskPassword) => Promise<RewritableKey>;
  /** Unlocks a key in order to write a backup that polkadot-js reads. */
  readonly openForExport: (name: KeyName, ask: AskPassword) => Promise<ExportableKey>;
  /** Whether these words restore the key of this address; says nothing about the words. */
  readonly matchesBackup: (mnemonic: string, address: Ss58) => boolean;
  /** Gives a wallet or a hotkey another name; refuses one that is taken. */
  readonly rename: (name: KeyName, to: string) => Promise<void>;
  /** Moves a wallet or a hotkey into the archive and returns the folder it is in. */
  readonly archive: (name: KeyName) => Promise<string>;
  /** A key everybody knows, such as `//Alice`; refuses anything that could be somebody's secret. */
  readonly developmentSigner: (uri: string) => Promise<Signer>;
};

/** Opens the keys below the folder that holds the wallets. */
export function openKeyVault(root: string, isPlain = false): KeyVault {
  const beforeMaking = () => Promise.all([mend(root), isPlain || readyForPairs()]);
  const open = async (name: KeyName, ask: AskPassword): Promise<KeyMaterial> => {
    await mend(root);
    const { path, address } = locate(root, name);
    return unlock({ path, address }, sourceFor(name, path, ask), deriveFileKey);
  };
  return {
    create: async (request) => {
      await beforeMaking();
      return createWallet(root, request, deriveFileKey);
    },
    prepareNew: async (name, request) => {
      await beforeMaking();
      return prepareNew(root, name, request, deriveFileKey);
    },
    refuseUnlessRestorable: async (name, ifTaken) => {
      await mend(root);
      refuseUnlessRestorable(root, name, ifTaken);
    },
    prepareRestored: async (name, origin, ifTaken) => {
      await mend(root);
      return prepareRestored(root, name, origin, ifTaken, deriveFileKey);
    },
    watch: (name, key) => watchKey(root, name, key),
    unlockColdkey: async (wallet, ask) => signerOf(await open({ wallet, hotkey: undefined }, ask)),
    unlockHotkey: async (wallet, hotkey, ask) => signerOf(await open({ wallet, hotkey }, ask)),
    openForRewrite: async (name, ask) => {
      await mend(root);
      const { path, address } = locate(root, name);
      return openForRewrite(root, name, address, sourceFor(name, path, ask), deriveFileKey);
    },
    openForExport: async (name, ask) => exportable(await open(name, ask), name),
    matchesBackup,
    rename: async (name, to) => {
      await mend(root);
      locate(root, name);
      return renameKey(root, name, to);
    },
    archive: async (name) => {
      await mend(root);
      locate(root, name);
      return archiveKey(root, name);
    },
    developmentSigner: async (uri) => signerOf(developmentKey(uri, 'sr25519')),
  };
}

/** Where the secret of a key is and whose it is; refuses a key that has no file at all. */
function locate(root: string, name: KeyName): { path: string; address: Ss58 | undefined } {
  const wallet = openWalletStore(root).find(name.wallet);
  const { address } = name.hotkey === undefined ? wallet : findHotkey(wallet, name.hotkey);
  return { path: pathsOf(root, name).secret, address };
}

const sourceFor =
  ({ wallet, hotkey }: KeyName, path: string, ask: AskPassword): PasswordSource =>
  (attempt, outdated) =>
    ask({
      file: hotkey === undefined ? 'coldkey' : 'hotkey',
      wallet,
      ...(hotkey !== undefined && { hotkey }),
      path,
      attempt,
      ...(outdated !== undefined && { outdated }),
    });

const exportable = (key: KeyMaterial, { wallet, hotkey }: KeyName): ExportableKey => ({
  address: encodeSs58(key.publicKey),
  scheme: key.scheme,
  exportTo: async (file, passphrase) => {
    const backup = await exportKeystore(key, hotkey ?? wallet, passphrase);
    wipe(key);
    writeBackup(file, Buffer.from(backup));
  },
});
