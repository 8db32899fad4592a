import type { ApiPromise } from '@polkadot/api';
import { quicknet } from '../../timelock/quicknet.js';
import { toHex } from '../../units/hex.js';
import type { ChainIdentity } from '../chain.js';
import { countOf, fieldsOf } from '../decode.js';
import { isPinnedGenesis } from '../networks.js';
import type { WeightCommitReads } from '../weight-commits.js';
import { palletStorage, readDefaulted } from './storage.js';

export function beaconReads(
  api: ApiPromise,
  identity: ChainIdentity,
): Pick<WeightCommitReads, 'beacon' | 'lockForRound'> {
  const slot = palletStorage('Drand', api, identity);
  return {
    async beacon(at) {
      const slots = [slot('BeaconConfig'), slot('LastStoredRound')];
      const [config, stored] = await readDefaulted(slots, at, api);
      if (!config || !stored) throw new Error('the beacon was not read');
      const lastStoredRound = countOf(stored);
      if (isPinnedGenesis(identity.genesis)) {
        return { ...quicknet, lastStoredRound, pinned: true };
      }
      const { codec, count } = fieldsOf(config, 'BeaconConfiguration');
      return {
        publicKey: codec('publicKey').toU8a(true),
        genesisSeconds: count('genesisTime'),
        periodSeconds: count('period'),
        ...{ lastStoredRound, pinned: false },
      };
    },
    async lockForRound({ publicKey }, round, payload) {
      const { sealForRound } = await import('../../timelock/seal.js');
      return toHex(sealForRound(publicKey, round, payload));
    },
  };
}
