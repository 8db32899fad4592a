import type { ApiPromise } from '@polkadot/api';
import { refuse } from '../../errors.js';
import { type Beacon, quicknet } from '../../timelock/quicknet.js';
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
      const { codec, count } = fieldsOf(config, 'BeaconConfiguration');
      const own: Beacon = {
        publicKey: codec('publicKey').toU8a(true),
        genesisSeconds: count('genesisTime'),
        periodSeconds: count('period'),
      };
      const pinned = isPinnedGenesis(identity.genesis);
      if (pinned) mustBeQuicknet(own, identity);
      return { ...own, lastStoredRound, pinned };
    },
    async lockForRound({ publicKey }, round, payload) {
      const { sealForRound } = await import('../../timelock/seal.js');
      return toHex(sealForRound(publicKey, round, payload));
    },
  };
}

/** Weights that are locked for another beacon than the chain follows are never opened, or by whoever named it. */
export function mustBeQuicknet(
  { publicKey, genesisSeconds, periodSeconds }: Beacon,
  { network }: Pick<ChainIdentity, 'network'>,
): void {
  const isIt =
    toHex(publicKey) === toHex(quicknet.publicKey) &&
    genesisSeconds === quicknet.genesisSeconds &&
    periodSeconds === quicknet.periodSeconds;
  if (isIt) return;
  throw refuse(
    'not-allowed',
    `${network} names another drand beacon than the quicknet that is pinned for it`,
    'commit by hash instead: btcli weights set --mode hash',
  );
}
