import type { ApiPromise } from '@polkadot/api';
import { toHex } from '../../units/hex.js';
import type { ChainIdentity } from '../chain.js';
import { sealExtrinsic } from '../shield/envelope.js';
import { OVERHEAD } from '../shield/longest-sealed.js';
import type { ShieldReads } from '../shield.js';
import { findEntry, palletStorage, readSlots } from './storage.js';

export function shieldReads(api: ApiPromise, identity: ChainIdentity): ShieldReads {
  const slot = palletStorage('MevShield', api, identity);
  return {
    // The first layout also took a commitment, and no author opens it any more.
    hasShield: () => {
      const call = api.tx.mevShield?.submitEncrypted;
      return call?.meta.args.length === 1 && findEntry(api, 'MevShield', 'NextKey') !== undefined;
    },
    async shieldKey(at) {
      const [key] = await readSlots([slot('NextKey')], at, api);
      return key && new Uint8Array(key.toU8a(true));
    },
    seal: async (extrinsic, key) => toHex(await sealExtrinsic(extrinsic, key)),
    sealOf: (length) => toHex(new Uint8Array(length + OVERHEAD)),
  };
}
