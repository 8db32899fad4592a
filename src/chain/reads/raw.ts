import type { ApiPromise } from '@polkadot/api';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { refuse } from '../../errors.js';
import type { BlockRef } from '../../units/block.js';
import { fromHex, type Hex, toHex } from '../../units/hex.js';
import type { ChainIdentity } from '../chain.js';
import { extrinsicHash } from '../extrinsic-hash.js';
import type { MetadataCache } from '../metadata-cache.js';
import type { RawReads } from '../raw.js';
import { runtimeOfApi } from '../runtime/runtime-of-api.js';
import { storageKey } from '../runtime/storage-key.js';
import { describe, isRefusedByNode } from '../submission/pool-error.js';
import { runtimesOf } from './runtimes.js';

type Header = {
  readonly number: string;
  readonly parentHash: Hex;
  readonly stateRoot: Hex;
  readonly extrinsicsRoot: Hex;
};
type Signed = { readonly block: { readonly header: Header; readonly extrinsics: readonly Hex[] } };
type ChangeSet = { readonly changes: readonly (readonly [key: string, value: string | null])[] };

export function rawReads(
  provider: ProviderInterface,
  api: ApiPromise,
  identity: ChainIdentity,
  cache: MetadataCache | undefined,
): RawReads {
  const headerOf = async (hash: Hex): Promise<Header> => {
    const header = await provider.send<Header | null>('chain_getHeader', [hash]);
    if (header) return header;
    throw refuse(
      'not-found',
      `${identity.network} has no block ${hash}`,
      'copy the hash again, whole',
    );
  };
  /** Whatever a node says of a state it has discarded. */
  const asked = async <T>(work: Promise<T>, { number }: BlockRef): Promise<T> =>
    work.catch((reason: unknown) => {
      if (!isRefusedByNode(reason)) throw reason;
      throw refuse(
        'no-state',
        `${identity.network} tells nothing of the state of block ${number}: ${describe(reason)}`,
        'ask a node that keeps all of it, as with --network archive',
      );
    });
  const rawStorage: RawReads['rawStorage'] = async (places, at) => {
    if (places.length === 0) return [];
    const keys = places.map(toHex);
    const work = provider.send<readonly ChangeSet[]>('state_queryStorageAt', [keys, at.hash]);
    const sets = await asked(work, at);
    const found = new Map(sets.flatMap(({ changes }) => changes));
    return keys.map((key) => {
      const value = found.get(key) ?? undefined;
      return value === undefined ? undefined : fromHex(value);
    });
  };
  return {
    runtime: () => runtimeOfApi(api),
    ...runtimesOf({
      provider,
      api,
      identity,
      cache,
      asked,
      parentOf: async (hash) => (await headerOf(hash)).parentHash,
    }),
    blockOfHash: async (hash) => ({ number: Number((await headerOf(hash)).number), hash }),
    async rawBlock(at) {
      const signed = await provider.send<Signed | null>('chain_getBlock', [at.hash]);
      if (!signed) {
        throw refuse(
          'no-state',
          `the node of ${identity.network} does not keep block ${at.number}`,
          'ask a node that keeps all of them, as with --network archive',
        );
      }
      const { header, extrinsics } = signed.block;
      const { parentHash: parent, stateRoot, extrinsicsRoot } = header;
      const hashed = extrinsics.map((bytes) => ({
        bytes,
        hash: extrinsicHash(fromHex(bytes) ?? new Uint8Array()),
      }));
      return { at, parent, stateRoot, extrinsicsRoot, extrinsics: hashed };
    },
    rawStorage,
    async rawPlaces(prefix, count, after, at) {
      const params = [toHex(prefix), count, after ? toHex(after) : null, at.hash];
      const keys = await asked(provider.send<readonly string[]>('state_getKeysPaged', params), at);
      return keys.map((key) => fromHex(key) ?? new Uint8Array());
    },
    async rawCall(entry, input, at) {
      const work = provider.send<string>('state_call', [entry, toHex(input), at.hash]);
      const answer = await work.catch((reason: unknown) => {
        if (!isRefusedByNode(reason)) throw reason;
        throw refuse(
          'not-found',
          `${entry} gave no answer at block ${at.number}: ${describe(reason)}`,
          'check what it is given, and that the node keeps the state of that block',
        );
      });
      return fromHex(answer) ?? new Uint8Array();
    },
    async timeOf(at) {
      const [now] = await rawStorage([NOW], at);
      return now?.length === 8 ? Number(Buffer.from(now).readBigUInt64LE()) : undefined;
    },
  };
}

/** Timestamp.Now, a u64 in every runtime there was. */
const NOW = storageKey(
  {
    ...{ pallet: 'Timestamp', prefix: 'Timestamp', name: 'Now', keys: [], value: 0 },
    ...{ optional: false, fallback: new Uint8Array(), docs: '' },
  },
  [],
);
