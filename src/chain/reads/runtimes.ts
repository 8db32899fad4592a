import type { ApiPromise } from '@polkadot/api';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { refuse } from '../../errors.js';
import type { BlockRef } from '../../units/block.js';
import { fromHex, type Hex } from '../../units/hex.js';
import type { ChainIdentity } from '../chain.js';
import { findMetadata } from '../metadata.js';
import type { MetadataCache } from '../metadata-cache.js';
import type { RawReads } from '../raw.js';
import { openRuntime } from '../runtime/open-runtime.js';
import type { Runtime } from '../runtime/runtime.js';
import { runtimeOfApi } from '../runtime/runtime-of-api.js';

type Sources = {
  readonly provider: ProviderInterface;
  readonly api: ApiPromise;
  readonly identity: ChainIdentity;
  readonly cache: MetadataCache | undefined;
  /** Refuses plainly where the node has discarded the state. */
  readonly asked: <T>(work: Promise<T>, at: BlockRef) => Promise<T>;
  readonly parentOf: (hash: Hex) => Promise<Hex>;
};

const NO_BLOCK = /^0x0*$/;

/** Runtimes by their blocks; each is described once, however many of its blocks are read. */
export function runtimesOf(sources: Sources): Pick<RawReads, 'runtimeOf' | 'runtimeIn'> {
  const { provider, api, identity, asked, parentOf } = sources;
  const known = new Map<number, Promise<Runtime>>();
  const runtimeAt = async (hash: Hex, at: BlockRef): Promise<Runtime> => {
    const work = provider.send<{ specVersion: number }>('state_getRuntimeVersion', [hash]);
    const { specVersion } = await asked(work, at);
    const found = known.get(specVersion);
    if (found) return found;
    const runtime =
      specVersion === identity.specVersion
        ? Promise.resolve(runtimeOfApi(api))
        : describedAt(hash, specVersion, at, sources);
    known.set(specVersion, runtime);
    return runtime;
  };
  return {
    runtimeIn: (at) => runtimeAt(at.hash, at),
    async runtimeOf(at) {
      const parent = at.number === 0 ? undefined : await parentOf(at.hash);
      return runtimeAt(parent === undefined || NO_BLOCK.test(parent) ? at.hash : parent, at);
    },
  };
}

async function describedAt(
  hash: Hex,
  specVersion: number,
  at: BlockRef,
  { provider, identity, cache, asked }: Sources,
): Promise<Runtime> {
  const { genesis, url } = identity;
  const key = { genesis, url, specVersion };
  const found = await findMetadata(provider, key, cache, hash);
  const bytes =
    found?.bytes ?? fromHex(await asked(provider.send<string>('state_getMetadata', [hash]), at));
  const runtime = bytes && openRuntime(bytes);
  if (!runtime || runtime.specVersion !== specVersion) {
    throw refuse(
      'runtime-changed',
      `${url} says that block ${at.number} has runtime ${specVersion}, and describes runtime ${runtime?.specVersion ?? 'none'}`,
      'do not trust this endpoint; choose another with --network',
    );
  }
  if (!found?.cached) cache?.write(key, bytes);
  return runtime;
}
