import { createHash } from 'node:crypto';
import type { ApiPromise } from '@polkadot/api';
import { toHex } from '../units/hex.js';
import type { ChainIdentity, MetadataHashReads } from './chain.js';
import { isV15 } from './metadata.js';
import type { MetadataCache } from './metadata-cache.js';
import { isPinnedGenesis, pinnedCoin, specsWithoutDigest } from './networks.js';

/** What a digest is made of beside metadata; name, version and prefix are constants inside that. */
export type Coin = { readonly decimals: number; readonly symbol: string };

/** The digest of the metadata this connection encodes with, worked out at most once. */
export function metadataHashReads(
  metadata: Uint8Array | undefined,
  api: ApiPromise,
  identity: ChainIdentity,
  cache: MetadataCache | undefined,
): MetadataHashReads {
  let digest: Promise<`0x${string}` | undefined> | undefined;
  const find = async () => {
    if (!metadata || !isV15(metadata) || !takesDigest(api, identity)) return undefined;
    return cachedDigest(metadata, coinOf(api, identity), cache);
  };
  return {
    metadataHash: () => {
      digest ??= find();
      return digest;
    },
  };
}

function takesDigest(api: ApiPromise, { genesis, specVersion }: ChainIdentity): boolean {
  if (isPinnedGenesis(genesis) && specsWithoutDigest.includes(specVersion)) return false;
  return api.registry.signedExtensions.includes('CheckMetadataHash');
}

/** Of a chain nobody pinned, what the node says (system_properties). */
function coinOf(api: ApiPromise, { genesis }: ChainIdentity): Coin {
  if (isPinnedGenesis(genesis)) return pinnedCoin;
  const properties = api.registry.getChainProperties();
  const decimals = properties?.tokenDecimals.unwrapOr(undefined)?.[0]?.toNumber();
  const symbol = properties?.tokenSymbol.unwrapOr(undefined)?.[0]?.toString();
  return { decimals: decimals ?? pinnedCoin.decimals, symbol: symbol ?? pinnedCoin.symbol };
}

async function cachedDigest(
  metadata: Uint8Array,
  coin: Coin,
  cache: MetadataCache | undefined,
): Promise<`0x${string}`> {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([coin.decimals, coin.symbol]))
    .update(metadata)
    .digest('hex');
  const known = cache?.readDigest(fingerprint);
  if (known) return toHex(known);
  const fresh = await digestOf(metadata, coin);
  cache?.writeDigest(fingerprint, fresh);
  return toHex(fresh);
}

/** The RFC-78 digest of V15 metadata. */
export async function digestOf(metadata: Uint8Array, { decimals, symbol }: Coin) {
  const { merkleizeMetadata } = await import('@polkadot-api/merkleize-metadata');
  // The library reads from the start of the memory below, where a Buffer may begin elsewhere.
  const bytes = Uint8Array.from(metadata);
  return merkleizeMetadata(bytes, { decimals, tokenSymbol: symbol }).digest();
}
