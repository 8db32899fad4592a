import { join, sep } from 'node:path';

/** What every public file's name ends in; its content is a public key whatever it looks like. */
export const PUBLIC_SUFFIX = 'pub.txt';

/** A secret file and the public file beside it. */
export type PairPaths = { readonly secret: string; readonly public: string };

export const coldkeyPaths = (root: string, wallet: string): PairPaths =>
  pairIn(join(root, wallet), 'coldkey');

export const hotkeyFolder = (root: string, wallet: string): string => join(root, wallet, 'hotkeys');

export const hotkeyPaths = (root: string, wallet: string, hotkey: string): PairPaths =>
  pairIn(hotkeyFolder(root, wallet), hotkey);

/** The pair of that name in a folder that is written as the system writes it. */
export const pairIn = (folder: string, name: string): PairPaths => ({
  secret: folder + sep + name,
  public: folder + sep + name + PUBLIC_SUFFIX,
});

/** One key of a wallet: the hotkey of that name, or the coldkey when none is named. */
export type KeyName = { readonly wallet: string; readonly hotkey: string | undefined };

export const pathsOf = (root: string, { wallet, hotkey }: KeyName): PairPaths =>
  hotkey === undefined ? coldkeyPaths(root, wallet) : hotkeyPaths(root, wallet, hotkey);

/** Puts the home folder in place of a leading `~`; nothing else in the path is expanded. */
export const expandWalletPath = (text: string, home: string): string =>
  text === '~' || text.startsWith('~/') ? join(home, text.slice(1)) : text;
