import type { ApiPromise } from '@polkadot/api';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { u32 } from '@polkadot/types';
import { refuse } from '../../errors.js';
import type { FoundMetadata } from '../metadata.js';
import type { MetadataCache, RuntimeKey } from '../metadata-cache.js';
import type { Endpoint } from '../networks.js';
import { noSubstrateNode, unreachable } from '../provider/websocket-provider.js';
import { createClient } from './client.js';
import { READY_FORM, readyMetadata } from './ready-metadata.js';

/** What a client is opened over. */
export type ClientPlace = {
  readonly provider: ProviderInterface;
  readonly endpoint: Endpoint;
  readonly runtime: RuntimeKey;
  readonly cache: MetadataCache | undefined;
};

/** Genesis and spec version, checked before any metadata is trusted. */
export async function runtimeOf(
  provider: ProviderInterface,
  endpoint: Endpoint,
): Promise<RuntimeKey> {
  const [genesis, version] = await Promise.all([
    provider.send<string>('chain_getBlockHash', [0]),
    provider.send<{ specVersion: number }>('state_getRuntimeVersion', []),
  ]).catch((reason: unknown) => {
    throw noSubstrateNode(endpoint.url, reason);
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

/**
 * Opens @polkadot/api with the metadata that was found, and keeps that in the form that is ready for
 * the next time. Refuses a node that meanwhile gives another chain or runtime than it named.
 */
export async function openClient(
  place: ClientPlace,
  metadata: FoundMetadata | undefined,
): Promise<ApiPromise> {
  const { provider, runtime, cache } = place;
  const ready = metadata?.cached ? cache?.readReady(metadata.bytes, READY_FORM) : undefined;
  const bytes = ready ?? metadata?.bytes;
  const client = createClient(provider, runtime, bytes && { bytes, ready: ready !== undefined });
  const api = await mustBeReady(client, place).catch((reason: unknown) => {
    // Whatever is wrong, it is not what was made of the metadata the next time.
    if (ready && metadata) cache?.forgetReady(metadata.bytes, READY_FORM);
    throw reason;
  });
  refuseOtherChain(api, runtime);
  refuseOtherRuntime(api, runtime);
  if (cache && !ready) keepMetadata(metadata, api, runtime, cache);
  return api;
}

function keepMetadata(
  found: FoundMetadata | undefined,
  api: ApiPromise,
  runtime: RuntimeKey,
  cache: MetadataCache,
): void {
  const bytes = found?.bytes ?? api.runtimeMetadata.toU8a();
  if (!found?.cached) cache.write(runtime, bytes);
  try {
    cache.writeReady(bytes, READY_FORM, readyMetadata(api.runtimeMetadata));
  } catch {
    // Old metadata may have parts that the newest version has no place for: it is converted each time.
  }
}

async function mustBeReady(
  api: ApiPromise,
  { provider, endpoint, runtime }: ClientPlace,
): Promise<ApiPromise> {
  let forget = () => {};
  // Without a connection a client becomes neither ready nor a failure.
  const gone = new Promise<never>((_, reject) => {
    const end = () => reject(new Error('the connection is gone'));
    if (!provider.isConnected) end();
    forget = provider.on('disconnected', end);
  });
  try {
    await Promise.race([api.isReadyOrError, gone]);
  } catch (reason) {
    if (!provider.isConnected) throw unreachable(endpoint.url, 'closed the connection');
    throw refuse(
      'not-in-runtime',
      `the runtime of ${endpoint.network} (spec ${runtime.specVersion}) cannot be read: ${words(reason)}`,
      'it may be newer than this program; look for a newer version of btcli',
    );
  } finally {
    forget();
  }
  return api;
}

/** The genesis was checked, and metadata chosen by it, before this client asked for it again. */
function refuseOtherChain(api: ApiPromise, { genesis, url }: RuntimeKey) {
  const again = api.genesisHash.toHex();
  if (again === genesis) return;
  throw refuse(
    'wrong-network',
    `${url} gave two genesis hashes: ${genesis}, then ${again}`,
    'do not trust this endpoint; choose another with --network',
  );
}

/** An upgrade between the questions, or a node that lies, gives one runtime's metadata for another. */
function refuseOtherRuntime(api: ApiPromise, { specVersion, url }: RuntimeKey) {
  const { version } = api.consts.system ?? {};
  const described = (version as { specVersion?: u32 } | undefined)?.specVersion?.toNumber();
  const told = api.runtimeVersion.specVersion.toNumber();
  if (told === specVersion && (described ?? told) === told) return;
  throw refuse(
    'runtime-changed',
    `${url} says that its runtime is ${specVersion}, and describes runtime ${described ?? told}`,
    'run the command again; if it stays so, do not trust this endpoint',
  );
}

const words = (reason: unknown) => (reason instanceof Error ? reason.message : String(reason));
