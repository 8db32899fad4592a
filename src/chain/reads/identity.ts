import type { ApiPromise } from '@polkadot/api';
import { toHex } from '../../units/hex.js';
import type { ChainIdentity } from '../chain.js';
import { fieldsOf } from '../decode.js';
import { type IdentityBytes, type IdentityReads, identityFields } from '../identity.js';
import { palletStorage, readSlots } from './storage.js';

export function identityReads(api: ApiPromise, identity: ChainIdentity): IdentityReads {
  const slot = palletStorage('SubtensorModule', api, identity);
  return {
    async identityOf(coldkey, at) {
      const [found] = await readSlots([slot('IdentitiesV2', coldkey)], at, api);
      if (!found) return undefined;
      const { codec } = fieldsOf(found, 'ChainIdentityV2');
      // Without the length that encoding puts in front.
      const bytes = identityFields.map((field) => [field, toHex(codec(field).toU8a(true))]);
      return Object.fromEntries(bytes) as IdentityBytes;
    },
  };
}
