import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import type { BlockRef } from '../../units/block.js';
import { alpha, type Netuid, rao } from '../../units/money.js';
import { ratio } from '../../units/ratio.js';
import type { ChainIdentity } from '../chain.js';
import { addressOf, countOf, flagOf, integerOf } from '../decode.js';
import type { RegistrationBoardReads, RegistrationOffer } from '../registration-board.js';
import { netuidsAt } from './netuids.js';
import { capItems, capped, nextInterval } from './registration.js';
import { findEntry, isStored, palletStorage, readDefaulted, readSlots } from './storage.js';

const PALLET = 'SubtensorModule';
const ROOT = 0 as Netuid;
/** More seats than any runtime allows. */
const MOST_KEYS = 1_000;

const offerItems = [
  'NetworksAdded',
  'NetworkRegistrationAllowed',
  'Burn',
  'SubnetworkN',
  'MaxAllowedUids',
  'ImmunityPeriod',
];

export function registrationBoardReads(
  api: ApiPromise,
  identity: ChainIdentity,
): RegistrationBoardReads {
  const storage = palletStorage(PALLET, api, identity);

  /** What each subnet has under some items, by the item's name. */
  async function valuesOf(netuids: readonly Netuid[], items: readonly string[], at: BlockRef) {
    const slots = netuids.flatMap((netuid) => items.map((item) => storage(item, netuid)));
    const found = await readDefaulted(slots, at, api);
    return netuids.map((_, row) => (item: string): Codec => {
      const value = found[row * items.length + items.indexOf(item)];
      if (value) return value;
      throw new Error(`${PALLET}.${item} was not read`);
    });
  }

  return {
    async registrationOffers(at) {
      const netuids = await netuidsAt(at, api, identity);
      const withWork = capped(api) && findEntry(api, PALLET, 'NetworkPowRegistrationAllowed');
      const items = [
        ...offerItems,
        ...(capped(api) ? capItems : ['BurnHalfLife']),
        ...(withWork ? ['NetworkPowRegistrationAllowed'] : []),
      ];
      const values = await valuesOf(netuids, items, at);
      return netuids.flatMap((netuid, row): readonly RegistrationOffer[] => {
        const value = values[row];
        if (!value || !flagOf(value('NetworksAdded'))) return [];
        return [
          {
            netuid,
            burn: rao(integerOf(value('Burn'))),
            open: flagOf(value('NetworkRegistrationAllowed')),
            neurons: countOf(value('SubnetworkN')),
            mostNeurons: countOf(value('MaxAllowedUids')),
            reopensAt: capped(api) ? nextInterval((item) => countOf(value(item))) : undefined,
            immunityPeriod: countOf(value('ImmunityPeriod')),
            halfLife: capped(api) ? undefined : countOf(value('BurnHalfLife')),
            proofOfWork: withWork ? flagOf(value('NetworkPowRegistrationAllowed')) : undefined,
          },
        ];
      });
    },
    async tenures(places, at) {
      const slots = places.flatMap(({ netuid, uid }) => [
        storage('BlockAtRegistration', netuid, uid),
        storage('ImmunityPeriod', netuid),
      ]);
      const found = await readDefaulted(slots, at, api);
      return places.map((place, row) => {
        const [registeredAt, immunity] = found.slice(2 * row, 2 * row + 2);
        if (!registeredAt || !immunity)
          throw new Error('the chain was not asked about every place');
        return {
          ...place,
          registeredAt: countOf(registeredAt),
          immunityPeriod: place.netuid === ROOT ? undefined : countOf(immunity),
        };
      });
    },
    async seatTake(hotkey, at) {
      const slot = storage('Delegates', hotkey);
      const [stored, [take]] = await Promise.all([
        isStored(slot, at, api),
        readDefaulted([slot], at, api),
      ]);
      return stored || !take ? undefined : ratio(countOf(take));
    },
    async rootTerms(at) {
      const prefix = storage('Keys').entry.keyPrefix(ROOT);
      const names = (await api.rpc.state.getKeysPaged.raw(
        prefix,
        MOST_KEYS,
        prefix,
        at.hash,
      )) as readonly string[];
      const uids = names
        .map((name) => Buffer.from(name.slice(-4), 'hex').readUInt16LE())
        .sort((left, right) => left - right);
      const limits = [
        'MaxAllowedUids',
        'RegistrationsThisInterval',
        'TargetRegistrationsPerInterval',
      ];
      const [hotkeys, [value]] = await Promise.all([
        readSlots(
          uids.map((uid) => storage('Keys', ROOT, uid)),
          at,
          api,
        ),
        valuesOf([ROOT], limits, at),
      ]);
      if (!value) throw new Error('root was not read');
      const taken = uids.flatMap((uid, row) => {
        const hotkey = hotkeys[row];
        return hotkey ? [{ uid, hotkey: addressOf(hotkey) }] : [];
      });
      const stakes = await readDefaulted(
        taken.map(({ hotkey }) => storage('TotalHotkeyAlpha', hotkey, ROOT)),
        at,
        api,
      );
      const count = (item: string) => countOf(value(item));
      return {
        seats: taken.map((seat, row) => {
          const stake = stakes[row];
          if (!stake) throw new Error('the chain was not asked about every seat');
          return { ...seat, stake: alpha(ROOT, integerOf(stake)) };
        }),
        mostSeats: count('MaxAllowedUids'),
        intervalFull:
          count('RegistrationsThisInterval') >= 3 * count('TargetRegistrationsPerInterval'),
      };
    },
  };
}
