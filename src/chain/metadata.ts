import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { compactFromU8a } from '@polkadot/util';
import { Refusal } from '../errors.js';
import { fromHex } from '../units/hex.js';
import type { MetadataCache, RuntimeKey } from './metadata-cache.js';

/** The version whose digest a runtime embeds; the only one worth asking for. */
const WANTED = 15;
/** The four bytes "meta" come first, the version after them. */
const VERSION_AT = 4;

export const isV15 = (metadata: Uint8Array): boolean => metadata[VERSION_AT] === WANTED;

/** Metadata to encode with, and whether it came out of the cache. */
export type FoundMetadata = { readonly bytes: Uint8Array; readonly cached: boolean };

/**
 * The runtime's metadata as V15, from the cache or by Metadata_metadata_at_version. Where the
 * runtime has no V15: whatever is cached, if anything is. Of the best block's state unless another
 * block is named by its hash.
 */
export async function findMetadata(
  provider: ProviderInterface,
  runtime: RuntimeKey,
  cache: MetadataCache | undefined,
  block?: string,
): Promise<FoundMetadata | undefined> {
  const cached = cache?.read(runtime);
  if (cached && isV15(cached)) return { bytes: cached, cached: true };
  const fresh = await askForV15(provider, block);
  if (fresh) return { bytes: fresh, cached: false };
  return cached && { bytes: cached, cached: true };
}

async function askForV15(
  provider: ProviderInterface,
  block: string | undefined,
): Promise<Uint8Array | undefined> {
  try {
    const params = ['Metadata_metadata_at_version', `0x0${WANTED.toString(16)}000000`];
    if (block !== undefined) params.push(block);
    const answer = fromHex(await provider.send<string>('state_call', params));
    return answer && insideOption(answer);
  } catch (reason) {
    // A node that is gone is told as such; one that cannot answer this is asked in other ways.
    if (reason instanceof Refusal) throw reason;
    return undefined;
  }
}

/** Decodes Option<OpaqueMetadata>: bytes behind a compact length. */
function insideOption(answer: Uint8Array): Uint8Array | undefined {
  if (answer[0] !== 1) return undefined;
  const [start, length] = compactFromU8a(answer.subarray(1));
  const metadata = answer.subarray(1 + start);
  return length.eqn(metadata.length) && isV15(metadata) ? metadata : undefined;
}
