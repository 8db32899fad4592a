import type { Chain } from './chain/chain.js';
import type { MetadataCache } from './chain/metadata-cache.js';
import { type AddedNetworks, type Endpoint, endpointOf } from './chain/networks.js';
import type { Line } from './chain/provider/line.js';
import type { OpenSession } from './chain/provider/session-provider.js';
import type { ReadChain } from './chain/read-chain.js';
import { Refusal } from './errors.js';
import type { Localnet } from './localnet/localnet.js';
import type { Paths } from './paths.js';

/** A chain, and when it is known to be the one it was taken for. */
export type Connected<C extends ReadChain = Chain> = {
  readonly chain: C;
  readonly verified: Promise<void>;
};

/** The connections of one command. */
export type Connections = {
  readonly chain: (network: string) => Promise<Connected>;
  /** For reading alone; loads @polkadot/api only where no earlier command kept what reading takes. */
  readonly reads: (network: string) => Promise<Connected<ReadChain>>;
  /** Settles once the newest chain of each network is known to be the one it was taken for; rejects otherwise. */
  readonly verified: () => Promise<void>;
  /**
   * Whether to begin again: the newest connection to some network was taken for another chain or runtime
   * than it is, or leads to a node that never said who it is while another one may.
   */
  readonly mustBeginAgain: () => boolean;
};

const isUnreachable = (reason: unknown): boolean =>
  reason instanceof Refusal && reason.code === 'unreachable';

const mayBeReplaced = ({ absence, endpoint: { fallbacks = [] } }: Line): boolean =>
  absence() !== undefined && fallbacks.length > 0;

type Dialled = readonly [Line, MetadataCache];

/** Without `mayUseKept` nothing is taken for known that a node has not said in this command. */
export function openConnections(
  mayUseKept: boolean,
  paths: Paths,
  localnet: () => Promise<Localnet>,
  added: AddedNetworks,
  tell: (sentence: string) => void,
): Connections {
  /** By network, the newest to any of its nodes; nothing rests on the ones before. */
  const lines = new Map<string, Line>();
  const dialledBefore = new Set<string>();

  async function dialled(endpoint: Endpoint): Promise<Dialled> {
    const [{ dial }, { metadataCache, unread }] = await Promise.all([
      import('./chain/provider/line.js'),
      import('./chain/metadata-cache.js'),
    ]);
    const kept = metadataCache(paths.cache);
    const cache = mayUseKept ? kept : unread(kept);
    // What was kept is tried once: after that an endpoint is asked before it is believed.
    const line = dial(endpoint, cache, !dialledBefore.has(endpoint.url), tell);
    dialledBefore.add(endpoint.url);
    lines.set(endpoint.network, line);
    // The socket is on its way before anything is read that nothing can interrupt.
    await new Promise(setImmediate);
    return [line, cache];
  }

  async function whole([line, cache]: Dialled): Promise<Connected> {
    const { connectOver } = await import('./chain/connect.js');
    await new Promise(setImmediate);
    const chain = await connectOver(line, cache, !mayUseKept).catch(async (reason: unknown) => {
      // Why there is no connection the line says; any other refusal is told as it is.
      if (isUnreachable(reason)) await line.opened;
      throw reason;
    });
    // By what was kept it is made before anybody answered, and nobody may.
    await line.opened.catch(async (reason: unknown) => {
      await chain.close();
      throw reason;
    });
    return { chain, verified: line.verified };
  }

  const overSocket = async (endpoint: Endpoint): Promise<Connected> =>
    whole(await dialled(endpoint));

  /** What reading takes is at hand before the socket is open, so that the first questions travel at once. */
  async function quickly(endpoint: Endpoint): Promise<Connected<ReadChain>> {
    const made = await dialled(endpoint);
    const [line, cache] = made;
    const { readsOver } = await import('./chain/connect-reads.js');
    const chain = readsOver(line, cache);
    if (!chain) return whole(made);
    await line.opened;
    return { chain, verified: line.verified };
  }

  /** The first of a network's nodes that accepts a connection; throws why the very first one does not. */
  async function atFirst<C extends ReadChain>(
    endpoint: Endpoint,
    open: (endpoint: Endpoint) => Promise<Connected<C>>,
  ): Promise<Connected<C>> {
    try {
      const before = lines.get(endpoint.network);
      // It was dialled just now, and the command begins again because of it.
      if (before?.endpoint.url === endpoint.url && mayBeReplaced(before)) throw before.absence();
      return await open(endpoint);
    } catch (reason) {
      if (!isUnreachable(reason)) throw reason;
      for (const url of endpoint.fallbacks ?? []) {
        const connected = await open({ ...endpoint, url }).catch(passOver(endpoint));
        if (!connected) continue;
        tell(`${endpoint.url} cannot be reached; ${endpoint.network} is read from ${url}`);
        return connected;
      }
      // There is none to begin again with.
      lines.delete(endpoint.network);
      throw reason;
    }
  }

  /** Nothing rests on a node that is passed over; one that is outdated makes the command start over. */
  const passOver =
    ({ network }: Endpoint) =>
    (reason: unknown): undefined => {
      if (!(reason instanceof Refusal) || lines.get(network)?.isOutdated()) throw reason;
      if (!isUnreachable(reason)) tell(`${reason.message}; it is passed over`);
    };

  async function embedded(network: string): Promise<Connected> {
    const [{ connectEmbedded }, chain] = await Promise.all([
      import('./chain/connect.js'),
      localnet().then((there) => there.join()),
    ]);
    if ('url' in chain) return overSocket({ network, url: chain.url, genesis: undefined });
    const session: OpenSession = (notify) =>
      chain.openSession(({ params }) => notify(params.subscription, params.result));
    const connected = await connectEmbedded(session, network);
    const close = async () => {
      await connected.close();
      await chain.close();
    };
    return { chain: { ...connected, close }, verified: Promise.resolve() };
  }

  return {
    chain: (network) =>
      network === 'embedded' ? embedded(network) : atFirst(endpointOf(network, added), overSocket),
    // What is embedded needs no metadata from elsewhere, and may turn out to be served.
    reads: (network) =>
      network === 'embedded' ? embedded(network) : atFirst(endpointOf(network, added), quickly),
    verified: async () => {
      await Promise.all([...lines.values()].map(({ verified }) => verified));
    },
    mustBeginAgain: () =>
      [...lines.values()].some((line) => line.isOutdated() || mayBeReplaced(line)),
  };
}
