import { readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLIC_SUFFIX } from '../keyfile-paths.js';

/** What something below a wallet folder is, judged by its place and name. */
export type PlaceKind =
  | 'folder'
  | 'secret'
  | 'public'
  | 'temporary'
  | 'lock'
  | 'archive'
  | 'other'
  | 'unreadable';

export type Place = {
  readonly path: string;
  readonly kind: PlaceKind;
  /** Permission bits. */
  readonly mode: number;
};

/** One key by its names; whichever of its files are there. */
export type WalkedKey = { readonly wallet: string; readonly hotkey: string | undefined };

export type Walk = { readonly places: readonly Place[]; readonly keys: readonly WalkedKey[] };

const ARCHIVE = '.archive';

/** Everything in a folder of wallets, three levels deep; nothing is opened. A link is what it leads to. */
export function walk(root: string): Walk {
  const top = entriesOf(root);
  if (!top) return { places: facts(root) ? [placeOf(root, 'unreadable')] : [], keys: [] };
  const parts = top.map((name) => {
    const path = join(root, name);
    if (name === ARCHIVE) return walkArchive(path);
    return facts(path)?.isDirectory() ? walkWallet(path, name) : only(path, looseKind(name));
  });
  return merged([only(root, 'folder'), ...parts]);
}

function walkWallet(folder: string, wallet: string): Walk {
  const names = entriesOf(folder);
  if (!names) return only(folder, 'unreadable');
  const parts = names.map((name) => {
    const path = join(folder, name);
    if (name === 'hotkeys' && facts(path)?.isDirectory()) return walkHotkeys(path, wallet);
    if (name === 'coldkey') return only(path, 'secret');
    if (name === `coldkey${PUBLIC_SUFFIX}` || name === `hotkey${PUBLIC_SUFFIX}`) {
      return only(path, 'public');
    }
    return only(path, looseKind(name));
  });
  const has = ['coldkey', `coldkey${PUBLIC_SUFFIX}`].some((name) => names.includes(name));
  const keys = has ? [{ wallet, hotkey: undefined }] : [];
  return merged([{ places: [placeOf(folder, 'folder')], keys }, ...parts]);
}

function walkHotkeys(folder: string, wallet: string): Walk {
  const names = entriesOf(folder);
  if (!names) return only(folder, 'unreadable');
  const parts = names.map((name) => only(join(folder, name), hotkeyKind(name)));
  const hotkeys = names
    .filter((name) => ['secret', 'public'].includes(hotkeyKind(name)))
    .map((name) => (name.endsWith(PUBLIC_SUFFIX) ? name.slice(0, -PUBLIC_SUFFIX.length) : name));
  const keys = [...new Set(hotkeys)].filter(Boolean).map((hotkey) => ({ wallet, hotkey }));
  return merged([{ places: [placeOf(folder, 'folder')], keys }, ...parts]);
}

/** An archive is listed, not looked into: what was put aside on purpose has no other faults to find. */
function walkArchive(folder: string): Walk {
  const names = entriesOf(folder);
  if (!names) return only(folder, 'unreadable');
  return merged([
    only(folder, 'folder'),
    ...names.map((name) => only(join(folder, name), 'archive')),
  ]);
}

const hotkeyKind = (name: string): PlaceKind => {
  const loose = looseKind(name);
  if (loose !== 'other' || name === '.DS_Store') return loose;
  return name.endsWith(PUBLIC_SUFFIX) ? 'public' : 'secret';
};

function looseKind(name: string): PlaceKind {
  if (name.endsWith('.tmp')) return 'temporary';
  return name.endsWith('.lock') ? 'lock' : 'other';
}

const only = (path: string, kind: PlaceKind): Walk => ({ places: [placeOf(path, kind)], keys: [] });

const merged = (parts: readonly Walk[]): Walk => ({
  places: parts.flatMap(({ places }) => places),
  keys: parts.flatMap(({ keys }) => keys),
});

const placeOf = (path: string, kind: PlaceKind): Place => ({
  path,
  kind,
  mode: (facts(path)?.mode ?? 0) & 0o777,
});

function facts(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function entriesOf(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder).sort();
  } catch {
    return undefined;
  }
}
