import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import type { BlockRef } from '../../units/block.js';
import type { ChainIdentity } from '../chain.js';
import { addressOf, countOf, fieldsOf, flagOf, integerOf, optional } from '../decode.js';
import type { StoredWeights, ValidatorWeights, WeightReads } from '../weights.js';
import { callFunction } from './runtime-api.js';
import { palletStorage, readDefaulted, readSlots } from './storage.js';

/** From this spec on the runtime takes 65535, whatever storage says. */
const NO_MAX_WEIGHT_SINCE = 334;

export function weightReads(api: ApiPromise, identity: ChainIdentity): WeightReads {
  const slot = palletStorage('SubtensorModule', api, identity);

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

  return {
    async weightRules(netuid, at) {
      const limited = identity.specVersion < NO_MAX_WEIGHT_SINCE;
      const [found, { StakeThreshold }, limit] = await Promise.all([
        read(ruleItems, [netuid], at),
        read(['StakeThreshold'], [], at),
        limited ? read(['MaxWeightsLimit'], [netuid], at) : undefined,
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
      };
    },
    async weightSetter(netuid, hotkey, at) {
      const [[found], { LastUpdate, ValidatorPermit }] = await Promise.all([
        readSlots([slot('Uids', netuid, hotkey)], at, api),
        read(['LastUpdate', 'ValidatorPermit'], [netuid], at),
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
    async totalStake(netuid, uid, at) {
      const [trait, method] = ['SubnetInfoRuntimeApi', 'get_subnet_state'] as const;
      const state = optional(await callFunction(trait, method, [netuid], at, api, identity));
      const stake = state && fieldsOf(state, 'SubnetState').list('totalStake')[uid];
      return stake ? integerOf(stake) : 0n;
    },
    async weightsOf(netuid, uid, at) {
      const { Weights } = await read(['Weights'], [netuid, uid], at);
      return decodeWeights(Weights);
    },
    async allWeights(netuid, at) {
      const { SubnetworkN, LastUpdate } = await read(['SubnetworkN', 'LastUpdate'], [netuid], at);
      const uids = Array.from({ length: countOf(SubnetworkN) }, (_, uid) => uid);
      const updates = items(LastUpdate).map(countOf);
      const rows = await readDefaulted(
        uids.flatMap((uid) => [slot('Weights', netuid, uid), slot('Keys', netuid, uid)]),
        at,
        api,
      );
      return uids.flatMap((uid): readonly ValidatorWeights[] => {
        const [row, hotkey] = rows.slice(uid * 2, uid * 2 + 2);
        const weights = row ? decodeWeights(row) : [];
        if (!hotkey || weights.length === 0) return [];
        return [{ uid, hotkey: addressOf(hotkey), lastUpdate: updates[uid] ?? 0, weights }];
      });
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
] as const;

/** Decodes SubtensorModule.Weights: pairs of uid and value. */
export const decodeWeights = (row: Codec): StoredWeights =>
  items(row).map((pair) => {
    const [uid, value] = items(pair);
    if (!uid || !value) throw new Error('a weight is not a pair in this runtime');
    return [countOf(uid), countOf(value)];
  });

const items = (codec: Codec): readonly Codec[] => [...(codec as unknown as Iterable<Codec>)];
