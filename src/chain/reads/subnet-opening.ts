import type { ApiPromise } from '@polkadot/api';
import { rao } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { countOf, integerOf } from '../decode.js';
import type { SubnetOpeningReads } from '../subnet.js';
import { hasRateLimitKey } from './rate-limit-key.js';
import { callFunction } from './runtime-api.js';
import { findEntry, palletStorage, readDefaulted } from './storage.js';

const PALLET = 'SubtensorModule';

export function subnetOpeningReads(
  api: ApiPromise,
  identity: ChainIdentity,
): Omit<SubnetOpeningReads, 'startDelay'> {
  const storage = palletStorage(PALLET, api, identity);
  return {
    async lockCost(at) {
      const [trait, method] = ['SubnetRegistrationRuntimeApi', 'get_network_registration_cost'];
      return rao(integerOf(await callFunction(trait, method, [], at, api, identity)));
    },
    async creationOpensAt(at) {
      const limited = hasRateLimitKey(api, 'NetworkLastRegistered');
      const opening = findEntry(api, PALLET, 'NetworkRegistrationStartBlock');
      const slots = [
        storage('NetworkRateLimit'),
        limited
          ? storage('LastRateLimitedBlock', 'NetworkLastRegistered')
          : storage('NetworkLastRegistered'),
        ...(opening ? [{ entry: opening, keys: [] }] : []),
      ];
      const numbers = (await readDefaulted(slots, at, api)).map(countOf);
      const [interval = 0, last = 0, first = 0] = numbers;
      // Older runtimes count the interval from block 0 as well; newer ones let the first one pass.
      return limited && last === 0 ? first : Math.max(first, last + interval);
    },
  };
}
