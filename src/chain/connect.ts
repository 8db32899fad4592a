import { ApiPromise } from '@polkadot/api';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { Refusal, refuse } from '../errors.js';
import type { Chain, ChainIdentity } from './chain.js';
import type { MetadataCache, RuntimeKey } from './metadata-cache.js';
import { type Endpoint, isLoopback, isPinnedGenesis } from './networks.js';
import { type OpenSession, sessionProvider } from './provider/session-provider.js';
import { connectWebSocket, unreachable } from './provider/websocket-provider.js';
import { accountReads } from './reads/accounts.js';
import { callReads } from './reads/calls.js';
import { feeReads } from './reads/fees.js';
import { hyperparameterReads } from './reads/hyperparameters.js';
import { metagraphReads } from './reads/metagraph.js';
import { registrationReads } from './reads/registration.js';
import { stakeReads } from './reads/stake.js';
import { subnetOpeningReads } from './reads/subnet-opening.js';
import { subnetReads } from './reads/subnets.js';
import { weightReads } from './reads/weights.js';
import { submission } from './submission/submission.js';

/** Connects to a node over WebSocket; refuses an endpoint that is silent or has the wrong genesis. */
export async function connectChain(endpoint: Endpoint, cache: MetadataCache): Promise<Chain> {
  const provider = await connectWebSocket(endpoint.url);
  const development = (genesis: string) => isLoopback(endpoint.url) && !isPinnedGenesis(genesis);
  return open(provider, endpoint, development, cache);
}

/** Connects to the embedded chain, held by this process; its metadata is at hand and not cached. */
export async function connectEmbedded(session: OpenSession, network: string): Promise<Chain> {
  const endpoint = { network, url: 'in this process', genesis: undefined };
  return open(sessionProvider(session), endpoint, () => true, undefined);
}

async function open(
  provider: ProviderInterface,
  endpoint: Endpoint,
  development: (genesis: string) => boolean,
  cache: MetadataCache | undefined,
): Promise<Chain> {
  try {
    const runtime = await runtimeOf(provider, endpoint);
    const api = await apiFor(provider, endpoint, runtime, cache);
    const identity: ChainIdentity = {
      network: endpoint.network,
      url: endpoint.url,
      genesis: runtime.genesis,
      specName: api.runtimeVersion.specName.toString(),
      specVersion: runtime.specVersion,
      development: development(runtime.genesis),
    };
    return {
      ...identity,
      ...accountReads(api, identity),
      ...feeReads(api, identity),
      ...stakeReads(api, identity),
      ...weightReads(api, identity),
      ...callReads(api),
      ...subnetReads(api, identity),
      ...subnetOpeningReads(api, identity),
      ...registrationReads(api, identity),
      ...metagraphReads(api, identity),
      ...hyperparameterReads(api, identity),
      ...submission(api, identity),
      close: () => api.disconnect(),
    };
  } catch (reason) {
    await provider.disconnect().catch(() => {});
    throw reason;
  }
}

/** Genesis and spec version, checked before any metadata is trusted. */
async function runtimeOf(provider: ProviderInterface, endpoint: Endpoint): Promise<RuntimeKey> {
  const [genesis, version] = await Promise.all([
    provider.send<string>('chain_getBlockHash', [0]),
    provider.send<{ specVersion: number }>('state_getRuntimeVersion', []),
  ]).catch((reason: unknown) => {
    if (reason instanceof Refusal) throw reason;
    throw unreachable(endpoint.url, `did not answer as a Substrate node (${words(reason)})`);
  });
  if (endpoint.genesis !== undefined && genesis !== endpoint.genesis) {
    throw refuse(
      'wrong-network',
      `${endpoint.url} is not ${endpoint.network}: its genesis is ${genesis}`,
      `the genesis of ${endpoint.network} is ${endpoint.genesis}; do not trust this endpoint`,
    );
  }
  return { genesis, specVersion: version.specVersion, url: endpoint.url };
}

async function apiFor(
  provider: ProviderInterface,
  endpoint: Endpoint,
  runtime: RuntimeKey,
  cache: MetadataCache | undefined,
): Promise<ApiPromise> {
  const cached = cache?.read(runtime);
  const name = `${runtime.genesis}-${runtime.specVersion}`;
  const api = new ApiPromise({
    provider,
    noInitWarn: true,
    ...(cached && { metadata: { [name]: `0x${Buffer.from(cached).toString('hex')}` as const } }),
  });
  await api.isReadyOrError.catch((reason: unknown) => {
    if (!provider.isConnected) throw unreachable(endpoint.url, 'closed the connection');
    throw refuse(
      'not-in-runtime',
      `the runtime of ${endpoint.network} (spec ${runtime.specVersion}) cannot be read: ${words(reason)}`,
      'it may be newer than this program; look for a newer version of btcli',
    );
  });
  // An upgrade between the two questions would file the new runtime under the old number.
  const sameRuntime = api.runtimeVersion.specVersion.toNumber() === runtime.specVersion;
  if (!cached && sameRuntime) cache?.write(runtime, api.runtimeMetadata.toU8a());
  return api;
}

const words = (reason: unknown) => (reason instanceof Error ? reason.message : String(reason));
