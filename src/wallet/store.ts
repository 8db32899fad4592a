import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../errors.js';
import { nearestName } from '../units/nearest-name.js';
import type { Ss58 } from '../units/ss58.js';
import { ARCHIVE } from './archive-place.js';
import { type KeyProtection, keyFacts } from './key-facts.js';
import { coldkeyPaths, hotkeyFolder, hotkeyPaths, PUBLIC_SUFFIX, pairIn } from './keyfile-paths.js';
import { checkName, typed } from './names.js';
import { quickFacts } from './quick-facts.js';

export type { KeyProtection } from './key-facts.js';
export { expandWalletPath } from './keyfile-paths.js';

export type HotkeyEntry = {
  readonly name: string;
  readonly address: Ss58 | undefined;
  readonly protection: KeyProtection;
};

export type WalletEntry = {
  readonly name: string;
  /** Of the coldkey. */
  readonly address: Ss58 | undefined;
  /** Of the coldkey. */
  readonly protection: KeyProtection;
  readonly hotkeys: readonly HotkeyEntry[];
};

/** What the wallet folder shows to anyone who can read it; nothing here is decrypted or derived. */
export type WalletStore = {
  readonly root: string;
  /** Every subfolder of the root but the archive, by name. */
  readonly list: () => readonly WalletEntry[];
  /** Refuses a wallet that has no folder. */
  readonly find: (wallet: string) => WalletEntry;
  /** Refuses when no file gives the address. */
  readonly coldkeyAddress: (wallet: string) => Ss58;
  /** Refuses a hotkey that has no file, and one whose address only deriving would tell. */
  readonly hotkeyAddress: (wallet: string, hotkey: string) => Ss58;
};

/** Opens the folder that holds the wallets; one that does not exist yet is an empty list. */
export function openWalletStore(root: string, isPlain = false): WalletStore {
  const find = (wallet: string): WalletEntry => {
    checkName('wallet', wallet);
    if (wallet !== ARCHIVE && isFolder(join(root, wallet)))
      return readWallet(root, wallet, isPlain);
    const near = nearestName(wallet, walletNames(root));
    throw refuse(
      'not-found',
      `there is no wallet ${JSON.stringify(wallet)} in ${root}`,
      near
        ? `did you mean --wallet ${typed(near)}?`
        : `btcli wallet create --wallet ${typed(wallet)}`,
    );
  };
  return {
    root,
    list: () => walletNames(root).map((wallet) => readWallet(root, wallet, isPlain)),
    find,
    coldkeyAddress: (wallet) => {
      const { address } = find(wallet);
      if (address) return address;
      throw refuse(
        'not-found',
        `no file gives the coldkey address of wallet ${JSON.stringify(wallet)}`,
        `restore ${coldkeyPaths(root, wallet).public} from a backup`,
      );
    },
    hotkeyAddress: (wallet, hotkey) => {
      const { address } = findHotkey(find(wallet), hotkey);
      if (address) return address;
      throw refuse(
        'not-found',
        `no file gives the address of hotkey ${JSON.stringify(hotkey)}`,
        `restore ${hotkeyPaths(root, wallet, hotkey).public} from a backup`,
      );
    },
  };
}

/** The hotkey of that name, refused when the wallet has none. */
export function findHotkey(wallet: WalletEntry, hotkey: string): HotkeyEntry {
  checkName('hotkey', hotkey);
  const found = wallet.hotkeys.find(({ name }) => name === hotkey);
  if (found) return found;
  const near = nearestName(
    hotkey,
    wallet.hotkeys.map(({ name }) => name),
  );
  throw refuse(
    'not-found',
    `wallet ${JSON.stringify(wallet.name)} has no hotkey ${JSON.stringify(hotkey)}`,
    near
      ? `did you mean --hotkey ${typed(near)}?`
      : `btcli wallet create --wallet ${typed(wallet.name)} --hotkey ${typed(hotkey)}`,
  );
}

function readWallet(root: string, name: string, isPlain: boolean): WalletEntry {
  const folder = hotkeyFolder(root, name);
  return { name, ...keyFacts(coldkeyPaths(root, name)), hotkeys: hotkeysIn(folder, isPlain) };
}

function walletNames(root: string): readonly string[] {
  const names = namesIn(root);
  if (names) return names.filter((name) => name !== ARCHIVE && isFolder(join(root, name)));
  if (statSync(root, { throwIfNoEntry: false }) === undefined) return [];
  throw refuse(
    'bad-input',
    `cannot list the folder ${root}`,
    'check --wallet-path, its owner and mode',
  );
}

/** Hotkeys of a folder: its secret files, and public files whose secret is kept elsewhere. */
function hotkeysIn(folder: string, isPlain: boolean): readonly HotkeyEntry[] {
  const keys = entriesIn(folder)
    .filter((entry) => !isLeftover(entry.name) && !leadsToFolder(folder, entry))
    .map(keyName);
  return [...new Set(keys)].sort().flatMap((name) => {
    if (name === '') return [];
    const pair = pairIn(folder, name);
    return { name, ...((!isPlain && quickFacts(pair)) || keyFacts(pair)) };
  });
}

const keyName = ({ name }: Dirent): string =>
  name.endsWith(PUBLIC_SUFFIX) ? name.slice(0, -PUBLIC_SUFFIX.length) : name;

/** Locks of agcli, temporary files of a write that was cut off, and the Finder's notes. */
const isLeftover = (name: string) => name === '.DS_Store' || /\.(?:lock|tmp)$/.test(name);

function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder).sort();
  } catch {
    return undefined;
  }
}

function entriesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Asks the file itself only where its folder does not tell. */
const leadsToFolder = (folder: string, entry: Dirent): boolean =>
  entry.isDirectory() || (!entry.isFile() && isFolder(join(folder, entry.name)));

const isFolder = (path: string): boolean => {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
};
