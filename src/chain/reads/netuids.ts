import type { ApiPromise } from '@polkadot/api';
import type { BlockRef } from '../../units/block.js';
import type { Netuid } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { palletStorage } from './storage.js';

/** More subnets than any runtime allows. */
const MOST_KEYS = 1_000;

/** Every subnet but root, ascending, by the keys of SubtensorModule.NetworksAdded alone. */
export async function netuidsAt(
  at: BlockRef,
  api: ApiPromise,
  identity: ChainIdentity,
): Promise<readonly Netuid[]> {
  const prefix = palletStorage('SubtensorModule', api, identity)('NetworksAdded').entry.keyPrefix();
  const keys = await api.rpc.state.getKeysPaged.raw(prefix, MOST_KEYS, prefix, at.hash);
  // The netuid's hasher is the identity: the key ends with it, two bytes, the low one first.
  return (keys as readonly string[])
    .map((key) => Buffer.from(key.slice(-4), 'hex').readUInt16LE() as Netuid)
    .filter((netuid) => netuid !== 0)
    .sort((left, right) => left - right);
}
