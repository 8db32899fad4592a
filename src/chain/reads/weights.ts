import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import type { BlockRef } from '../../units/block.js';
import type { Netuid } from '../../units/money.js';
import type { Ss58 } from '../../units/ss58.js';
import { storageIndex } from '../../units/storage-index.js';
import type { ChainIdentity } from '../chain.js';
import { addressOf, countOf, fieldsOf, flagOf, integerOf, optional } from '../decode.js';
import type { StoredWeights, ValidatorWeights, WeightReads } from '../weights.js';
import { callFunction } from './runtime-api.js';
import { findEntry, palletStorage, readDefaulted, readSlots } from './storage.js';

/** From this spec on the runtime takes 65535, whatever storage says. */
const NO_MAX_WEIGHT_SINCE = 334;
const PALLET = 'SubtensorModule';
/** An item that runtimes without mechanisms have not. */
const MECHANISM_COUNT = 'MechanismCountCurrent';

export function weightReads(api: ApiPromise, identity: ChainIdentity): WeightReads {
  const slot = palletStorage(PALLET, api, identity);

  /** One value of each item under the same keys, by the items' names. */
  async function read<Item extends string>(
    items: readonly Item[],
    keys: readonly unknown[],
    at: BlockRef,
  ): Promise<Readonly<Record<Item, Codec>>> {
    const slots = items.map((item) => slot(item, ...keys));
    const codecs = await readDefaulted(slots, at, api);
    const named = items.map((item, position) => [item, codecs[position]]);
    return Object.fromEntries(named) as Record<Item, Codec>;
  }

  /** Where the storage of a mechanism lies. */
  function indexOf(netuid: Netuid, mechanism = 0): number {
    if (mechanism > 0) slot(MECHANISM_COUNT, netuid);
    return storageIndex(netuid, mechanism);
  }

  /** The rows of one item by uid, of those who have any, with their hotkeys. */
  async function rowsOf(
    item: 'Weights' | 'Bonds',
    index: number,
    netuid: Netuid,
    neurons: number,
    at: BlockRef,
  ): Promise<readonly { uid: number; hotkey: Ss58; row: StoredWeights }[]> {
    const uids = Array.from({ length: neurons }, (_, uid) => uid);
    const found = await readDefaulted(
      uids.flatMap((uid) => [slot(item, index, uid), slot('Keys', netuid, uid)]),
      at,
      api,
    );
    return uids.flatMap((uid) => {
      const [codec, hotkey] = found.slice(uid * 2, uid * 2 + 2);
      const row = codec ? decodeWeights(codec) : [];
      return hotkey && row.length > 0 ? [{ uid, hotkey: addressOf(hotkey), row }] : [];
    });
  }

  return {
    async weightRules(netuid, at) {
      const limited = identity.specVersion < NO_MAX_WEIGHT_SINCE;
      const several = findEntry(api, PALLET, MECHANISM_COUNT) !== undefined;
      const [found, { StakeThreshold }, limit, count] = await Promise.all([
        read(ruleItems, [netuid], at),
        read(['StakeThreshold'], [], at),
        limited ? read(['MaxWeightsLimit'], [netuid], at) : undefined,
        several ? read([MECHANISM_COUNT], [netuid], at) : undefined,
      ]);
      if (!flagOf(found.NetworksAdded)) return undefined;
      return {
        neurons: countOf(found.SubnetworkN),
        rateLimit: countOf(found.WeightsSetRateLimit),
        versionKey: integerOf(found.WeightsVersionKey),
        minAllowedWeights: countOf(found.MinAllowedWeights),
        maxWeightsLimit: limit ? countOf(limit.MaxWeightsLimit) : 65_535,
        commitReveal: flagOf(found.CommitRevealWeightsEnabled),
        stakeThreshold: integerOf(StakeThreshold),
        ownerHotkey: addressOf(found.SubnetOwnerHotkey),
        mechanisms: count ? countOf(count[MECHANISM_COUNT]) : 1,
        immunityPeriod: countOf(found.ImmunityPeriod),
      };
    },
    async weightSetter(netuid, hotkey, at, mechanism) {
      const index = indexOf(netuid, mechanism);
      const [[found], { LastUpdate }, { ValidatorPermit }] = await Promise.all([
        readSlots([slot('Uids', netuid, hotkey)], at, api),
        read(['LastUpdate'], [index], at),
        read(['ValidatorPermit'], [netuid], at),
      ]);
      if (!found) return undefined;
      const uid = countOf(found);
      const update = items(LastUpdate)[uid];
      const permit = items(ValidatorPermit)[uid];
      return {
        uid,
        lastUpdate: update ? countOf(update) : 0,
        validatorPermit: permit ? flagOf(permit) : false,
      };
    },
    async weightTargets(netuid, uids, at) {
      const [neurons, ...found] = await readDefaulted(
        [
          slot('SubnetworkN', netuid),
          ...uids.flatMap((uid) => [
            slot('Keys', netuid, uid),
            slot('BlockAtRegistration', netuid, uid),
          ]),
        ],
        at,
        api,
      );
      return uids.flatMap((uid, place) => {
        const [hotkey, registered] = found.slice(place * 2, place * 2 + 2);
        if (!neurons || uid >= countOf(neurons) || !hotkey || !registered) return [];
        return [{ uid, hotkey: addressOf(hotkey), registeredAt: countOf(registered) }];
      });
    },
    async totalStake(netuid, uid, at) {
      const [trait, method] = ['SubnetInfoRuntimeApi', 'get_subnet_state'] as const;
      const state = optional(await callFunction(trait, method, [netuid], at, api, identity));
      const stake = state && fieldsOf(state, 'SubnetState').list('totalStake')[uid];
      return stake ? integerOf(stake) : 0n;
    },
    async weightsOf(netuid, uid, at, mechanism) {
      const { Weights } = await read(['Weights'], [indexOf(netuid, mechanism), uid], at);
      return decodeWeights(Weights);
    },
    async allWeights(netuid, at, mechanism) {
      const index = indexOf(netuid, mechanism);
      const [{ SubnetworkN }, { LastUpdate }] = await Promise.all([
        read(['SubnetworkN'], [netuid], at),
        read(['LastUpdate'], [index], at),
      ]);
      const updates = items(LastUpdate).map(countOf);
      const rows = await rowsOf('Weights', index, netuid, countOf(SubnetworkN), at);
      return rows.map(
        ({ uid, hotkey, row }): ValidatorWeights => ({
          ...{ uid, hotkey, lastUpdate: updates[uid] ?? 0, weights: row },
        }),
      );
    },
    async allBonds(netuid, at, mechanism) {
      const index = indexOf(netuid, mechanism);
      const { SubnetworkN } = await read(['SubnetworkN'], [netuid], at);
      const rows = await rowsOf('Bonds', index, netuid, countOf(SubnetworkN), at);
      return rows.map(({ uid, hotkey, row }) => ({ uid, hotkey, bonds: row }));
    },
  };
}

const ruleItems = [
  'NetworksAdded',
  'SubnetworkN',
  'WeightsSetRateLimit',
  'WeightsVersionKey',
  'MinAllowedWeights',
  'CommitRevealWeightsEnabled',
  'SubnetOwnerHotkey',
  'ImmunityPeriod',
] as const;

/** Decodes SubtensorModule.Weights and Bonds: pairs of uid and value. */
export const decodeWeights = (row: Codec): StoredWeights =>
  items(row).map((pair) => {
    const [uid, value] = items(pair);
    if (!uid || !value) throw new Error('a weight is not a pair in this runtime');
    return [countOf(uid), countOf(value)];
  });

const items = (codec: Codec): readonly Codec[] => [...(codec as unknown as Iterable<Codec>)];
