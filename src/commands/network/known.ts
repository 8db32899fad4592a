import { EMBEDDED, endpointOf, networks } from '../../chain/networks.js';
import type { Settings } from '../../config/layers.js';

/** What a node is asked for: first, once the first is gone, or for blocks that others discarded. */
export type Role = 'first' | 'fallback' | 'archive';

export type KnownNode = { readonly url: string; readonly roles: readonly Role[] };

/** A network that a name stands for. */
export type KnownNetwork = {
  readonly name: string;
  readonly source: 'built-in' | 'added';
  /** Undefined where the name promises no chain. */
  readonly genesis: string | undefined;
  readonly nodes: readonly KnownNode[];
};

/** Every network there is a name for, the built-in ones first. */
export function knownNetworks({ config }: Settings): readonly KnownNetwork[] {
  const added = config.file.networks;
  return [
    ...Object.keys(networks).map((name) => knownNetwork(name, 'built-in', {})),
    { name: EMBEDDED, source: 'built-in', genesis: undefined, nodes: [] },
    ...Object.keys(added).map((name) => knownNetwork(name, 'added', added)),
  ];
}

function knownNetwork(
  name: string,
  source: KnownNetwork['source'],
  added: Parameters<typeof endpointOf>[1],
): KnownNetwork {
  const { url, genesis, fallbacks = [], archive = [] } = endpointOf(name, added);
  const nodes = [...new Set([url, ...fallbacks, ...archive])].map((each): KnownNode => {
    const roles: readonly (Role | false)[] = [
      each === url && 'first',
      fallbacks.includes(each) && 'fallback',
      archive.includes(each) && 'archive',
    ];
    return { url: each, roles: roles.filter((role) => role !== false) };
  });
  return { name, source, genesis, nodes };
}

/** The built-in name that a genesis hash belongs to, if any. */
export const builtInOf = (genesis: string): string | undefined =>
  Object.entries(networks).find(([, known]) => known.genesis === genesis)?.[0];
