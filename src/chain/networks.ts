import { refuse } from '../errors.js';
import { nearestName } from '../units/nearest-name.js';

/** Names of networks and their genesis hashes: the one thing about a chain that is not asked of it. */
export const networks = {
  finney: {
    url: 'wss://entrypoint-finney.opentensor.ai:443',
    genesis: '0x2f0555cc76fc2840a25a6ea3b9637146806f1f44b090c175ffde2a7e5ab36c03',
    fallbacks: ['wss://archive.chain.opentensor.ai:443'],
    archive: ['wss://archive.chain.opentensor.ai:443'],
  },
  test: {
    url: 'wss://test.finney.opentensor.ai:443',
    genesis: '0x8f9cf856bf558a14440e75569c9e58594757048d7b3a84b5d25f6bd978263105',
  },
  archive: {
    url: 'wss://archive.chain.opentensor.ai:443',
    genesis: '0x2f0555cc76fc2840a25a6ea3b9637146806f1f44b090c175ffde2a7e5ab36c03',
  },
  local: { url: 'ws://127.0.0.1:9944', genesis: undefined },
} as const;

/**
 * What every public network's builds put into their metadata hash (runtime/build.rs). Pinned, since
 * decimals are what a node lies about to make a large amount look small.
 */
export const pinnedCoin = { decimals: 9, symbol: 'TAO' } as const;

/** Releases that were built without a metadata hash: they refuse every signature that covers one. */
export const specsWithoutDigest: readonly number[] = [456, 457];

/** The chain inside this program; it has no address. */
export const EMBEDDED = 'embedded';

export const networkNames = [...Object.keys(networks), EMBEDDED] as const;

/** Where a chain is reached, and the genesis hash it must have if its name promises one. */
export type Endpoint = {
  /** The name or address as the operator gave it. */
  readonly network: string;
  readonly url: string;
  readonly genesis: string | undefined;
  /** Nodes of the same chain for what is only read, once the first one is gone. */
  readonly fallbacks?: readonly string[];
  /** Nodes of the same chain that keep the state of every block. */
  readonly archive?: readonly string[];
};

/** Networks that the operator added, by name; the first address is asked first. */
export type AddedNetworks = Readonly<
  Record<
    string,
    {
      readonly genesis: string;
      readonly urls: readonly string[];
      readonly archive: readonly string[];
    }
  >
>;

/** Turns what was typed after --network into an endpoint; an unknown name is refused, never replaced. */
export function endpointOf(network: string, added: AddedNetworks = {}): Endpoint {
  if (isKnown(network)) return { network, ...networks[network] };
  const own = Object.hasOwn(added, network) ? added[network] : undefined;
  const [url, ...fallbacks] = own?.urls ?? [];
  if (own && url !== undefined) {
    return { network, url, genesis: own.genesis, fallbacks, archive: own.archive };
  }
  if (isWebSocketUrl(network)) return { network, url: network, genesis: undefined };
  throw noSuchNetwork(network, Object.keys(added));
}

/** Reads what was typed after --network, a known name or an address, and gives it back. */
export function checkNetwork(network: string, added: readonly string[] = []): string {
  if (network === EMBEDDED || isKnown(network) || added.includes(network)) return network;
  if (isWebSocketUrl(network)) return network;
  throw noSuchNetwork(network, added);
}

function noSuchNetwork(network: string, added: readonly string[]) {
  const names = [...networkNames, ...added];
  const near = nearestName(network, names);
  return refuse(
    'bad-input',
    `there is no network ${JSON.stringify(network)}`,
    `${near ? `did you mean ${near}? ` : ''}choose ${names.join(', ')}, or a ws:// or wss:// address`,
  );
}

/** Whether a genesis hash belongs to a network on which TAO is worth something or is scarce. */
export const isPinnedGenesis = (genesis: string): boolean =>
  Object.values(networks).some((known) => known.genesis === genesis);

/** Whether the address points at this machine. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

const isKnown = (name: string): name is keyof typeof networks => Object.hasOwn(networks, name);

/** Whether a text is the address of a node. */
export function isWebSocketUrl(text: string): boolean {
  return URL.canParse(text) && ['ws:', 'wss:'].includes(new URL(text).protocol);
}

/** A chain for development: on this machine, and not a network whose TAO is worth something. */
export const isDevelopment = (url: string, genesis: string): boolean =>
  isLoopback(url) && !isPinnedGenesis(genesis);
