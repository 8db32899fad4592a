import { ApiPromise } from '@polkadot/api';
import type { ApiOptions } from '@polkadot/api/types';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { Metadata, TypeRegistry } from '@polkadot/types';
import { decodeMetadataLazily } from './lazy-metadata.js';

// x0.7 of a signed transfer: it looks for unknown types, and what it finds is thrown away.
Metadata.prototype.getUniqTypes = () => [];

// x0.8 of a signed transfer: runtime functions are asked for by their names in the metadata, and a
// method that a node lacks is met where it is asked for.
class Client extends ApiPromise {
  protected override _decorateCalls() {
    return {};
  }

  protected override _filterRpc() {}
}

/** Metadata as bytes; what was made ready is decoded as it is looked into. */
export type ClientMetadata = { readonly bytes: Uint8Array; readonly ready: boolean };

/** @polkadot/api over a provider; asks the node for the metadata of a runtime unless it is given. */
export function createClient(
  provider: ProviderInterface,
  runtime: { readonly genesis: string; readonly specVersion: number },
  metadata: ClientMetadata | undefined,
): ApiPromise {
  const registry = new TypeRegistry();
  if (metadata?.ready) decodeMetadataLazily(registry);
  const name = `${runtime.genesis}-${runtime.specVersion}`;
  // Its types ask for hex, which would be made of the bytes here only to be unmade there.
  const bytes = metadata?.bytes as ApiOptions['metadata'] extends Record<string, infer Hex>
    ? Hex
    : never;
  return new Client({
    ...{ provider, registry, noInitWarn: true, initWasm: false },
    ...(metadata && { metadata: { [name]: bytes } }),
  });
}
