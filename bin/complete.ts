import { readFileSync, writeSync } from 'node:fs';
import { keptSubnets } from '../src/kept-subnets.js';
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
  netuid: (env, network) =>
    keptSubnets(pathsFrom(env).cache, network).map(({ netuid, name }) => `${netuid}\t${name}`),
};

type Stored = {
  readonly networks?: Readonly<Record<string, unknown>>;
  readonly entries?: readonly { readonly name: string }[];
};

const read = (path: string): Stored => JSON.parse(readFileSync(path, 'utf8'));

/** A shell expands what is not plain. */
const isPlain = (word: string): boolean => /^[A-Za-z0-9_.-]+$/.test(word);
