import type { ApiPromise } from '@polkadot/api';
import { hexToString } from '@polkadot/util';
import { toHex } from '../../units/hex.js';
import type { Netuid } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { fieldsOf } from '../decode.js';
import {
  type SubnetIdentityBytes,
  type SubnetIdentityReads,
  subnetIdentityFields,
} from '../subnet-identity.js';
import { palletStorage, readSlots } from './storage.js';

/** More subnets than any runtime allows. */
const MOST_KEYS = 1_000;

export function subnetIdentityReads(api: ApiPromise, identity: ChainIdentity): SubnetIdentityReads {
  const slot = palletStorage('SubtensorModule', api, identity);
  return {
    async subnetIdentity(netuid, at) {
      const [found] = await readSlots([slot('SubnetIdentitiesV3', netuid)], at, api);
      if (!found) return undefined;
      const { codec } = fieldsOf(found, 'SubnetIdentityV3');
      // Without the length that encoding puts in front.
      const bytes = subnetIdentityFields.map((field) => [field, toHex(codec(field).toU8a(true))]);
      return Object.fromEntries(bytes) as SubnetIdentityBytes;
    },
    async symbols(at) {
      const { entry } = slot('TokenSymbol');
      const prefix = entry.keyPrefix();
      const keys = (await api.rpc.state.getKeysPaged.raw(
        prefix,
        MOST_KEYS,
        prefix,
        at.hash,
      )) as readonly string[];
      // The key ends with the netuid as it is, two bytes, the lower first.
      const netuids = keys.map((key) => Buffer.from(key.slice(-4), 'hex').readUInt16LE());
      const slots = netuids.map((netuid) => slot('TokenSymbol', netuid));
      const found = await readSlots(slots, at, api);
      return new Map(
        netuids.map((netuid, position) => {
          const symbol = found[position]?.toU8a(true);
          return [netuid as Netuid, symbol ? hexToString(toHex(symbol)) : ''] as const;
        }),
      );
    },
  };
}
