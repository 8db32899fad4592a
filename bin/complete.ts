import { readdirSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathsFrom } from '../src/paths.js';

/**
 * Answers `__complete KIND`, by which a shell asks for words that lie in this program's files. It asks
 * no network, changes nothing and never fails: what cannot be read offers nothing.
 */
export function tellWords(words: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const [name, kind = '', network = ''] = words;
  if (name !== '__complete') return false;
  try {
    const lines = kinds[kind]?.(env, network) ?? [];
    writeSync(1, lines.map((line) => `${line}\n`).join(''));
  } catch {
    // A shell that waits for words shows no error.
  }
  return true;
}

type Words = (env: NodeJS.ProcessEnv, network: string) => readonly string[];

const kinds: Readonly<Record<string, Words>> = {
  network: (env) => Object.keys(read(pathsFrom(env).config).networks ?? {}).filter(isPlain),
  account: (env) =>
    (read(pathsFrom(env).addressBook).entries ?? []).map(({ name }) => name).filter(isPlain),
  netuid: (env, network) => {
    const { subnets = [] } = subnetsOf(join(pathsFrom(env).cache, 'subnets'), network);
    return subnets.map(([netuid, name]) => `${Number(netuid)}\t${shown(name)}`);
  },
};

type Stored = {
  readonly networks?: Readonly<Record<string, unknown>>;
  readonly entries?: readonly { readonly name: string }[];
  readonly network?: string;
  readonly subnets?: readonly (readonly [number, string])[];
};

const read = (path: string): Stored => JSON.parse(readFileSync(path, 'utf8'));

/** The subnets of the network that was named; the newest such file, as a name may stand for several chains. */
function subnetsOf(folder: string, network: string): Stored {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const [newest] = files
    .map((name) => join(folder, name))
    .filter((path) => read(path).network === network)
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  return newest === undefined ? {} : read(newest);
}

/** A shell expands what is not plain. */
const isPlain = (word: string): boolean => /^[A-Za-z0-9_.-]+$/.test(word);

/** Owners choose the names of subnets, so nothing in them may mean anything to a terminal. */
const shown = (name: string): string =>
  String(name)
    .replace(/[^\p{L}\p{N} ._-]/gu, ' ')
    .slice(0, 40);
