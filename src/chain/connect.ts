import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { Chain, ChainIdentity } from './chain.js';
import { openClient, runtimeOf } from './client/open-client.js';
import { findMetadata } from './metadata.js';
import type { MetadataCache } from './metadata-cache.js';
import { metadataHashReads } from './metadata-hash.js';
import { type Endpoint, isDevelopment } from './networks.js';
import { dial, type Line } from './provider/line.js';
import { readHead, withMoments } from './provider/moment.js';
import { type OpenSession, sessionProvider } from './provider/session-provider.js';
import { steadyRuntime } from './provider/steady-runtime.js';
import { autoStakeReads } from './reads/auto-stake.js';
import { beaconReads } from './reads/beacon.js';
import { callReads } from './reads/calls.js';
import { childrenTermsReads } from './reads/children-terms.js';
import { coldkeySwapReads } from './reads/coldkey-swap.js';
import { commitmentReads } from './reads/commitments.js';
import { delegationReads } from './reads/delegation.js';
import { developmentBlocks } from './reads/development-blocks.js';
import { emissionReads } from './reads/emission.js';
import { epochStateReads } from './reads/epoch-state.js';
import { epochReads } from './reads/epochs.js';
import { evictionReads } from './reads/eviction.js';
import { extrinsicReads } from './reads/extrinsics.js';
import { feeReads } from './reads/fees.js';
import { hotkeySwapReads } from './reads/hotkey-swap.js';
import { hotkeyReads } from './reads/hotkeys.js';
import { hyperparameterReads } from './reads/hyperparameters.js';
import { identityReads } from './reads/identity.js';
import { lockPriceReads } from './reads/lock-price.js';
import { lockReads } from './reads/locks.js';
import { mechanismReads } from './reads/mechanisms.js';
import { priceHistoryReads } from './reads/price-history.js';
import { proxyReads } from './reads/proxies.js';
import { rawReads } from './reads/raw.js';
import { registrationReads } from './reads/registration.js';
import { registrationBoardReads } from './reads/registration-board.js';
import { rootClaimReads } from './reads/root-claims.js';
import { servingReads } from './reads/serving.js';
import { settingReads } from './reads/settings.js';
import { shieldReads } from './reads/shield.js';
import { stateReads } from './reads/state-reads.js';
import { subnetIdentityReads } from './reads/subnet-identity.js';
import { subnetOpeningReads } from './reads/subnet-opening.js';
import { weightCommitReads } from './reads/weight-commits.js';
import { weightReads } from './reads/weights.js';
import { deriveTable } from './scale/derive-table.js';
import { apiState } from './state/api-state.js';
import { submission } from './submission/submission.js';

/**
 * Connects to a node over WebSocket; refuses an endpoint that is silent or has the wrong genesis.
 * `tell` hears of it when another node of the network has to answer.
 */
export const connectChain = (
  endpoint: Endpoint,
  cache: MetadataCache,
  tell?: (sentence: string) => void,
): Promise<Chain> => connectOver(dial(endpoint, cache, false, tell), cache);

/** The same over a line that was opened before this file was loaded. */
export async function connectOver(
  line: Line,
  cache: MetadataCache,
  isPlain = false,
): Promise<Chain> {
  const { endpoint, provider } = line;
  const development = (genesis: string) => isDevelopment(endpoint.url, genesis);
  return open(provider, isPlain ? asItIs : withMoments, {
    endpoint,
    development,
    cache,
    keepAnswers: line.keep,
  });
}

/** Connects to the embedded chain, held by this process; its metadata is at hand and not cached. */
export async function connectEmbedded(session: OpenSession, network: string): Promise<Chain> {
  const endpoint = { network, url: 'in this process', genesis: undefined };
  return open(sessionProvider(session), asItIs, {
    ...{ endpoint, development: () => true },
    ...{ cache: undefined, keepAnswers: async () => {} },
  });
}

/** No trip is saved: there is none in this process, and the ordinary way is asked for otherwise. */
const asItIs: typeof withMoments = (provider) => ({ provider, now: readHead(provider) });

type Setting = {
  readonly endpoint: Endpoint;
  readonly development: (genesis: string) => boolean;
  readonly cache: MetadataCache | undefined;
  readonly keepAnswers: () => Promise<void>;
};

async function open(
  connected: ProviderInterface,
  moments: typeof withMoments,
  { endpoint, development, cache, keepAnswers }: Setting,
): Promise<Chain> {
  const steady = steadyRuntime(connected);
  const { hasChanged } = steady;
  const { provider, now } = moments(steady.provider);
  try {
    const runtime = await runtimeOf(provider, endpoint);
    const [metadata] = await Promise.all([findMetadata(provider, runtime, cache), keepAnswers()]);
    const api = await openClient({ provider, endpoint, runtime, cache }, metadata);
    await new Promise(setImmediate);
    if (cache && !cache.hasTypes(runtime)) cache.writeTypes(runtime, deriveTable(api));
    const identity: ChainIdentity = {
      network: endpoint.network,
      url: endpoint.url,
      genesis: runtime.genesis,
      specName: api.runtimeVersion.specName.toString(),
      specVersion: runtime.specVersion,
      development: development(runtime.genesis),
    };
    const digest = metadataHashReads(metadata?.bytes, api, identity, cache);
    const state = apiState(api, identity);
    const shared = stateReads({ provider, now }, state, identity, hasChanged);
    const delegation = delegationReads(api, identity);
    const opening = subnetOpeningReads(api, identity);
    const committed = weightCommitReads(api, identity);
    return {
      ...identity,
      ...shared,
      ...feeReads(api, identity),
      ...weightReads(api, identity),
      ...committed,
      ...beaconReads(api, identity),
      ...callReads(api, identity),
      ...priceHistoryReads(api, shared, shared),
      ...opening,
      ...lockPriceReads(api, identity, opening),
      ...registrationReads(api, identity),
      ...registrationBoardReads(api, identity),
      ...evictionReads(api, identity),
      ...epochReads(api, identity),
      ...epochStateReads(api, identity, committed),
      ...emissionReads(api, identity, shared),
      ...hyperparameterReads(api, identity),
      ...settingReads(api, identity),
      ...servingReads(api, identity),
      ...commitmentReads(api, identity),
      ...subnetIdentityReads(api, identity),
      ...mechanismReads(api, identity),
      ...extrinsicReads(api, identity),
      ...proxyReads(api, identity),
      ...shieldReads(api, identity),
      ...identityReads(api, identity),
      ...hotkeyReads(api, identity),
      ...hotkeySwapReads(api, identity),
      ...coldkeySwapReads(api, identity),
      ...developmentBlocks(provider, api),
      ...delegation,
      ...childrenTermsReads(api, identity, delegation, shared),
      ...rootClaimReads(api, identity, shared),
      ...autoStakeReads(api, identity),
      ...lockReads(api, identity),
      ...rawReads(provider, api, identity, cache),
      ...digest,
      ...submission({ provider, now }, api, identity, digest.metadataHash, hasChanged),
      close: () => api.disconnect(),
    };
  } catch (reason) {
    await provider.disconnect().catch(() => {});
    throw reason;
  }
}
