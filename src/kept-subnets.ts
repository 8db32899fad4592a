import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A subnet as the last list of its chain told of it; owners choose the names. */
export type KeptSubnet = { readonly netuid: number; readonly name: string };

type Kept = {
  readonly network: string;
  readonly at: number;
  readonly subnets: readonly KeptSubnet[];
};

/** Bytes of a list; that of a chain with every subnet there can be is smaller. */
const LARGEST = 1024 * 1024;

/**
 * The subnets that the cache has of a network; none where it was never listed. A name may stand for
 * several chains: the newest list counts. What else lies there, or cannot be read, counts for nothing.
 */
export function keptSubnets(cache: string, network: string): readonly KeptSubnet[] {
  const [newest] = listsIn(join(cache, 'subnets'))
    .filter((kept) => kept.network === network)
    .sort((one, other) => other.at - one.at);
  return newest?.subnets ?? [];
}

function listsIn(folder: string): readonly Kept[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .flatMap(({ name }) => listIn(join(folder, name)) ?? []);
  } catch {
    return [];
  }
}

function listIn(path: string): Kept | undefined {
  let file: number | undefined;
  try {
    // Whatever took the file's place since it was found is not waited for.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(file);
    if (!stats.isFile() || stats.size > LARGEST) return undefined;
    const { network, subnets } = JSON.parse(readFileSync(file, 'utf8')) as Stored;
    return { network, at: stats.mtimeMs, subnets: subnets.map(subnetIn) };
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

type Stored = {
  readonly network: string;
  readonly subnets: readonly (readonly [netuid: number, name: string])[];
};

const subnetIn = ([netuid, name]: readonly [number, string]): KeptSubnet => ({
  netuid: Number(netuid),
  name: shown(name),
});

/** Nothing in it may mean anything to a terminal. */
const shown = (name: string): string =>
  String(name)
    .replace(/[^\p{L}\p{N} ._-]/gu, ' ')
    .slice(0, 40);
