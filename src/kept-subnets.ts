import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A subnet as the last list of its chain told of it; owners choose the names. */
export type KeptSubnet = { readonly netuid: number; readonly name: string };

type Stored = {
  readonly network?: string;
  readonly subnets?: readonly (readonly [netuid: number, name: string])[];
};

/**
 * The subnets that the cache has of a network; none where it was never listed or cannot be read. A name
 * may stand for several chains: the newest list counts.
 */
export function keptSubnets(cache: string, network: string): readonly KeptSubnet[] {
  try {
    const folder = join(cache, 'subnets');
    const [newest] = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(folder, name))
      .map((path) => ({ path, stored: JSON.parse(readFileSync(path, 'utf8')) as Stored }))
      .filter(({ stored }) => stored.network === network)
      .sort((one, other) => statSync(other.path).mtimeMs - statSync(one.path).mtimeMs);
    return (newest?.stored.subnets ?? []).map(([netuid, name]) => ({
      netuid: Number(netuid),
      name: shown(name),
    }));
  } catch {
    return [];
  }
}

/** Nothing in it may mean anything to a terminal. */
const shown = (name: string): string =>
  String(name)
    .replace(/[^\p{L}\p{N} ._-]/gu, ' ')
    .slice(0, 40);
