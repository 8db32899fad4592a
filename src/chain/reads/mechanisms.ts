import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import type { ChainIdentity } from '../chain.js';
import { countOf } from '../decode.js';
import type { MechanismReads } from '../mechanisms.js';
import { palletStorage, readSlots } from './storage.js';

/** What a runtime keeps that lets nobody change the most. */
const ALWAYS = 2;

export function mechanismReads(api: ApiPromise, identity: ChainIdentity): MechanismReads {
  const slot = palletStorage('SubtensorModule', api, identity);
  return {
    async mechanisms(netuid, at) {
      const [count, mostUids, split, most] = await readSlots(
        [
          slot('MechanismCountCurrent', netuid),
          slot('MaxAllowedUids', netuid),
          slot('MechanismEmissionSplit', netuid),
          ...(api.query.subtensorModule?.maxMechanismCount ? [slot('MaxMechanismCount')] : []),
        ],
        at,
        api,
      );
      const together = api.consts.subtensorModule?.initialMaxAllowedUids;
      return {
        mostUidsTogether: together && countOf(together),
        count: count ? countOf(count) : 1,
        most: most ? countOf(most) : ALWAYS,
        mostUids: mostUids ? countOf(mostUids) : 0,
        split: split && [...(split as unknown as Iterable<Codec>)].map(countOf),
      };
    },
  };
}
