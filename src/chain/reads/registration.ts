import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import { rao } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { addressOf, countOf, flagOf, integerOf } from '../decode.js';
import type { RegistrationReads } from '../subnet.js';
import { findEntry, palletStorage, readDefaulted, readSlots } from './storage.js';

export function registrationReads(api: ApiPromise, identity: ChainIdentity): RegistrationReads {
  const storage = palletStorage('SubtensorModule', api, identity);
  return {
    async registrationTerms(netuid, at) {
      const items = capped(api) ? [...termItems, ...capItems] : termItems;
      const slots = items.map((item) => storage(item, netuid));
      const found = new Map(
        (await readDefaulted(slots, at, api)).map((value, position) => [items[position], value]),
      );
      const value = (item: string): Codec => {
        const codec = found.get(item);
        if (codec) return codec;
        throw new Error(`SubtensorModule.${item} was not read`);
      };
      if (!flagOf(value('NetworksAdded'))) return undefined;
      return {
        netuid,
        burn: rao(integerOf(value('Burn'))),
        open: flagOf(value('NetworkRegistrationAllowed')),
        neurons: countOf(value('SubnetworkN')),
        mostNeurons: countOf(value('MaxAllowedUids')),
        reopensAt: capped(api) ? nextInterval((item) => countOf(value(item))) : undefined,
      };
    },
    async uidOf(hotkey, netuid, at) {
      const [uid] = await readSlots([storage('Uids', netuid, hotkey)], at, api);
      return uid && countOf(uid);
    },
    async hotkeyOwner(hotkey, at) {
      const [owner] = await readDefaulted([storage('Owner', hotkey)], at, api);
      // The default of the map is the account of all zeros, which nobody can sign for.
      return !owner || owner.isEmpty ? undefined : addressOf(owner);
    },
  };
}

const termItems = [
  'NetworksAdded',
  'NetworkRegistrationAllowed',
  'Burn',
  'SubnetworkN',
  'MaxAllowedUids',
];
export const capItems = [
  'RegistrationsThisInterval',
  'TargetRegistrationsPerInterval',
  'LastAdjustmentBlock',
  'AdjustmentInterval',
];

/** Runtimes without a decaying price cap the registrations of an interval; newer ones keep only the items. */
export const capped = (api: ApiPromise): boolean =>
  findEntry(api, 'SubtensorModule', 'BurnHalfLife') === undefined;

/** The block in which the next interval begins, once this one has three times its target. */
export const nextInterval = (count: (item: string) => number): number | undefined =>
  count('RegistrationsThisInterval') < 3 * count('TargetRegistrationsPerInterval')
    ? undefined
    : count('LastAdjustmentBlock') + count('AdjustmentInterval');
