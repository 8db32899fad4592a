import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { blake2AsU8a } from '@polkadot/util-crypto';
import { makeFolder, syncFolder } from '../../disk/folders.js';
import { replaceFile } from '../../disk/replace-file.js';
import { refuse } from '../../errors.js';
import { type Hex, toHex } from '../../units/hex.js';
import { specOfBlob } from './blob-version.js';
import { type RuntimeRecord, readRecord, recordText, type StoredRuntime } from './entry-file.js';
import { type FoundRuntime, findRuntime, isNodeAddress } from './source.js';

export type { StoredRuntime } from './entry-file.js';

/** Runtimes of real chains that were fetched before, by the hash of their code; safe to delete. */
export type Runtimes = {
  readonly folder: string;
  /** By spec name and version. */
  readonly list: () => readonly StoredRuntime[];
  /** Takes one from a WASM file, a chain spec or a node, and says whether it was there already. */
  readonly add: (source: string) => Promise<AddedRuntime>;
  /** Refuses what names none of them, or more than one. */
  readonly remove: (prefix: string) => StoredRuntime;
  /**
   * The blob of a source to run now: one in the cache by the beginning of its hash, else what `add`
   * takes; a node's is kept.
   */
  readonly take: (source: string) => Promise<Uint8Array>;
  /** The blob; refuses one whose file is damaged. */
  readonly read: (prefix: string) => Uint8Array;
};

export type AddedRuntime = { readonly runtime: StoredRuntime; readonly alreadyThere: boolean };

export function openRuntimes(folder: string, now: () => Date = () => new Date()): Runtimes {
  const blobPath = (hash: Hex) => join(folder, `${hash.slice(2)}.wasm`);
  const recordPath = (hash: Hex) => join(folder, `${hash.slice(2)}.json`);

  const stored = (hash: Hex): StoredRuntime => {
    const blob = readFileSync(blobPath(hash));
    const sound = hashOf(blob) === hash;
    const record = recordOf(recordPath(hash)) ?? UNRECORDED;
    return { hash, size: blob.length, sound, ...record };
  };
  const list = () =>
    hashesIn(folder)
      .map(stored)
      .sort((one, other) => byName(one, other));
  const write = ({ blob, source }: { blob: Uint8Array; source: string }, hash: Hex) => {
    const record = { ...specOfBlob(blob, source), source, added: now().toISOString() };
    makeFolder(folder);
    // The record comes last: a blob without one is complete, a record without a blob is no entry.
    replaceFile(blobPath(hash), blob);
    replaceFile(recordPath(hash), Buffer.from(recordText(record)));
    return { hash, size: blob.length, sound: true, ...record };
  };

  const read = (prefix: string): Uint8Array => {
    const hash = named(prefix, hashesIn(folder));
    const blob = readFileSync(blobPath(hash));
    if (hashOf(blob) === hash) return new Uint8Array(blob);
    throw refuse(
      'check-failed',
      `${blobPath(hash)} no longer has the content it is named after`,
      'add the runtime again with `btcli localnet runtime add`',
    );
  };
  const keep = (found: FoundRuntime) => write(found, hashOf(found.blob));

  return {
    folder,
    list,
    read,
    async take(source) {
      if (/^(0x)?[0-9a-f]{4,64}$/i.test(source) && !existsSync(source)) return read(source);
      const found = await findRuntime(source);
      if (isNodeAddress(source)) keep(found);
      return found.blob;
    },
    async add(source) {
      const found = await findRuntime(source);
      const hash = hashOf(found.blob);
      if (existsSync(blobPath(hash)) && existsSync(recordPath(hash))) {
        const runtime = stored(hash);
        if (runtime.sound) return { runtime, alreadyThere: true };
      }
      return { runtime: keep(found), alreadyThere: false };
    },
    remove(prefix) {
      const runtime = stored(named(prefix, hashesIn(folder)));
      rmSync(recordPath(runtime.hash), { force: true });
      rmSync(blobPath(runtime.hash), { force: true });
      syncFolder(folder);
      return runtime;
    },
  };
}

const hashOf = (blob: Uint8Array): Hex => toHex(blake2AsU8a(blob, 256));

const hashesIn = (folder: string): readonly Hex[] =>
  existsSync(folder)
    ? readdirSync(folder).flatMap((name): Hex[] => {
        const [, digits] = /^([0-9a-f]{64})\.wasm$/.exec(name) ?? [];
        return digits === undefined ? [] : [`0x${digits}`];
      })
    : [];

function named(prefix: string, hashes: readonly Hex[]): Hex {
  const digits = prefix.replace(/^0x/, '').toLowerCase();
  const [found, other] = hashes.filter((hash) => hash.startsWith(`0x${digits}`));
  if (found === undefined) {
    throw refuse(
      'not-found',
      `no runtime in the cache has a hash that begins with ${digits}`,
      'see `btcli localnet runtime list`',
    );
  }
  if (other === undefined) return found;
  throw refuse(
    'bad-input',
    `${digits} begins the hash of more than one runtime: ${found}, ${other}`,
    'type more of the hash',
  );
}

const recordOf = (path: string): RuntimeRecord | undefined =>
  existsSync(path) ? readRecord(readFileSync(path, 'utf8')) : undefined;

/** A blob whose record is gone: adding it again writes a new one. */
const UNRECORDED: RuntimeRecord = {
  ...{ specName: 'unknown', specVersion: 0 },
  ...{ source: 'unknown', added: 'unknown' },
};

const byName = (one: StoredRuntime, other: StoredRuntime): number =>
  one.specName.localeCompare(other.specName) ||
  one.specVersion - other.specVersion ||
  (one.hash < other.hash ? -1 : 1);
