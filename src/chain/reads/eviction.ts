import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import { alpha } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { addressOf, countOf, fieldsOf, flagOf, integerOf } from '../decode.js';
import type { EvictionReads } from '../eviction.js';
import { netuidsAt } from './netuids.js';
import { findEntry, palletStorage, readDefaulted } from './storage.js';

const PALLET = 'SubtensorModule';

export function evictionReads(api: ApiPromise, identity: ChainIdentity): EvictionReads {
  const storage = palletStorage(PALLET, api, identity);
  const has = (item: string) => findEntry(api, PALLET, item) !== undefined;
  return {
    async uidEviction(netuid, at) {
      const byEmission = has('MinNonImmuneUids');
      const sparesOwned = has('ImmuneOwnerUidsLimit');
      const items = [
        ...['NetworksAdded', 'SubnetworkN', 'MaxAllowedUids', 'ImmunityPeriod', 'Emission'],
        ...['SubnetOwner', 'SubnetOwnerHotkey'],
        ...(sparesOwned ? ['ImmuneOwnerUidsLimit'] : []),
        byEmission ? 'MinNonImmuneUids' : 'PruningScores',
      ];
      const found = await readDefaulted(
        items.map((item) => storage(item, netuid)),
        at,
        api,
      );
      const value = (item: string): Codec => {
        const codec = found[items.indexOf(item)];
        if (codec) return codec;
        throw new Error(`${PALLET}.${item} was not read`);
      };
      if (!flagOf(value('NetworksAdded'))) return undefined;
      const uids = Array.from({ length: countOf(value('SubnetworkN')) }, (_, uid) => uid);
      const [owned, ...rows] = await readDefaulted(
        [
          storage('OwnedHotkeys', addressOf(value('SubnetOwner'))),
          ...uids.map((uid) => storage('Keys', netuid, uid)),
          ...uids.map((uid) => storage('BlockAtRegistration', netuid, uid)),
        ],
        at,
        api,
      );
      const owners = new Set(sparesOwned && owned ? itemsOf(owned).map(addressOf) : []);
      const emissions = itemsOf(value('Emission'));
      const scores = byEmission ? [] : itemsOf(value('PruningScores'));
      return {
        candidates: uids.map((uid) => {
          const [key, block] = [rows[uid], rows[uids.length + uid]];
          if (!key || !block) throw new Error(`uid ${uid} was not read`);
          const hotkey = addressOf(key);
          const [emission, score] = [emissions[uid], scores[uid]];
          return {
            ...{ uid, hotkey },
            emission: alpha(netuid, emission ? integerOf(emission) : 0n),
            // A score that was never written counts as the highest there is.
            score: byEmission ? undefined : score ? countOf(score) : 0xffff,
            registeredAt: countOf(block),
            ownedByOwner: owners.has(hotkey),
          };
        }),
        mostNeurons: countOf(value('MaxAllowedUids')),
        immunityPeriod: countOf(value('ImmunityPeriod')),
        minNonImmuneUids: byEmission ? countOf(value('MinNonImmuneUids')) : 0,
        immuneOwnerUidsLimit: sparesOwned ? countOf(value('ImmuneOwnerUidsLimit')) : 1,
        subnetOwnerHotkey: addressOf(value('SubnetOwnerHotkey')),
      };
    },
    async subnetEviction(at) {
      const limits = [storage('SubnetLimit'), storage('NetworkImmunityPeriod')];
      const netuids = await netuidsAt(at, api, identity);
      const items = [
        ...['NetworksAdded', 'SubnetOwner', 'NetworkRegisteredAt', 'SubnetMovingPrice'],
        'SubnetMechanism',
      ];
      const [limit, immunity, ...values] = await readDefaulted(
        [...limits, ...netuids.flatMap((netuid) => items.map((item) => storage(item, netuid)))],
        at,
        api,
      );
      if (!limit || !immunity) throw new Error('the limits of the chain were not read');
      return {
        candidates: netuids.flatMap((netuid, row) => {
          const [added, owner, block, price, mechanism] = values.slice(
            row * items.length,
            (row + 1) * items.length,
          );
          if (!added || !owner || !block || !price || !mechanism) {
            throw new Error(`subnet ${netuid} was not read`);
          }
          if (!flagOf(added)) return [];
          return [
            {
              netuid,
              ownerColdkey: addressOf(owner),
              registeredAt: countOf(block),
              movingPrice: fieldsOf(price, 'I96F32').integer('bits'),
              dynamic: countOf(mechanism) !== 0,
            },
          ];
        }),
        mostSubnets: countOf(limit),
        immunityPeriod: countOf(immunity),
      };
    },
  };
}

const itemsOf = (codec: Codec): readonly Codec[] => [...(codec as unknown as Iterable<Codec>)];
