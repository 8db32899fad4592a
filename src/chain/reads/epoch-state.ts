import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import type { BlockRef } from '../../units/block.js';
import type { Netuid } from '../../units/money.js';
import { storageIndex } from '../../units/storage-index.js';
import type { ChainIdentity } from '../chain.js';
import { addressOf, countOf, flagOf, integerOf, itemsOf } from '../decode.js';
import type {
  EpochNeuronState,
  EpochSettings,
  EpochState,
  EpochStateReads,
  MechanismState,
} from '../epoch-state.js';
import type { WeightCommitReads } from '../weight-commits.js';
import { consensusStakes } from './consensus-stakes.js';
import { findEntry, palletStorage, readSlots } from './storage.js';
import { decodeWeights } from './weights.js';

const PALLET = 'SubtensorModule';
const common = [
  ...['NetworksAdded', 'SubnetworkN', 'Tempo', 'BlocksSinceLastStep', 'LastMechansimStepBlock'],
  ...['Kappa', 'BondsPenalty', 'BondsMovingAverage', 'Yuma3On', 'LiquidAlphaOn', 'AlphaValues'],
  ...['CommitRevealWeightsEnabled', 'RevealPeriodEpochs', 'MaxAllowedValidators'],
  ...['SubnetOwnerHotkey', 'ValidatorPermit'],
];
/** Alpha that an epoch shares out waits in these, by the runtime's age. */
const pendingPools = [
  ...['PendingServerEmission', 'PendingValidatorEmission', 'PendingRootAlphaDivs'],
  ...['PendingEmission', 'PendingAlphaSwapped'],
];
/** Items that some runtimes lack. */
const dated = [
  ...pendingPools,
  ...['ActivityCutoff', 'ActivityCutoffFactorMilli', 'AlphaSigmoidSteepness'],
  ...['LastEpochBlock', 'PendingEpochAt', 'SubnetEpochIndex'],
  ...['MechanismCountCurrent', 'MechanismEmissionSplit'],
];
const ofChain = ['StakeThreshold', 'TaoWeight'];

export function epochStateReads(
  api: ApiPromise,
  identity: ChainIdentity,
  commits: Pick<WeightCommitReads, 'hashCommits' | 'timelockedCommits'>,
): EpochStateReads {
  const slot = palletStorage(PALLET, api, identity);
  const present = dated.filter((item) => findEntry(api, PALLET, item) !== undefined);

  async function readItems(netuid: Netuid, at: BlockRef): Promise<Items> {
    const items = [...common, ...present];
    const slots = [
      ...items.map((item) => slot(item, netuid)),
      ...ofChain.map((item) => slot(item)),
    ];
    const found = await readSlots(slots, at, api);
    return itemsNamed([...items, ...ofChain], found);
  }

  async function mechanismState(
    { netuid, mechanism }: { readonly netuid: Netuid; readonly mechanism: number },
    uids: readonly number[],
    at: BlockRef,
  ): Promise<MechanismState> {
    const index = storageIndex(netuid, mechanism);
    const slots = [
      slot('LastUpdate', index),
      ...uids.flatMap((uid) => [slot('Weights', index, uid), slot('Bonds', index, uid)]),
    ];
    const [[updates, ...rows], hashed, timelocked] = await Promise.all([
      readSlots(slots, at, api),
      commits.hashCommits({ netuid, mechanism }, undefined, at),
      commits.timelockedCommits({ netuid, mechanism }, undefined, at),
    ]);
    const row = (place: number) => {
      const codec = rows[place];
      return codec ? decodeWeights(codec) : [];
    };
    const update = updates ? itemsOf(updates).map(countOf) : [];
    return {
      lastUpdate: uids.map((uid) => update[uid] ?? 0),
      weights: uids.map((uid) => row(2 * uid)),
      bonds: uids.map((uid) => row(2 * uid + 1)),
      hashCommits: hashed,
      timelockedCommits: timelocked.flatMap(({ hotkey, block, epoch }) =>
        block === undefined ? [] : [{ hotkey, block, epoch }],
      ),
    };
  }

  return {
    async epochState(netuid, at) {
      const [items, stakes] = await Promise.all([
        readItems(netuid, at),
        consensusStakes(netuid, at, api, identity),
      ]);
      if (!stakes || !flagOf(items.codec('NetworksAdded'))) return undefined;
      const uids = Array.from({ length: items.count('SubnetworkN') }, (_, uid) => uid);
      const mechanisms = items.maybe('MechanismCountCurrent');
      const [registered, ...states] = await Promise.all([
        readSlots(
          uids.map((uid) => slot('BlockAtRegistration', netuid, uid)),
          at,
          api,
        ),
        ...Array.from({ length: mechanisms ? countOf(mechanisms) : 1 }, (_, mechanism) =>
          mechanismState({ netuid, mechanism }, uids, at),
        ),
      ]);
      const permits = itemsOf(items.codec('ValidatorPermit')).map(flagOf);
      const neurons = uids.map((uid): EpochNeuronState => {
        const [stake, block] = [stakes[uid], registered[uid]];
        if (!stake) throw new Error(`the runtime told no stake of uid ${uid}`);
        return {
          ...stake,
          registeredAt: block ? countOf(block) : 0,
          validatorPermit: permits[uid] ?? false,
        };
      });
      return { netuid, neurons, mechanisms: states, ...stateOf(items) };
    },
  };
}

type Items = {
  readonly codec: (item: string) => Codec;
  readonly maybe: (item: string) => Codec | undefined;
  readonly count: (item: string) => number;
};

function itemsNamed(names: readonly string[], found: readonly (Codec | undefined)[]): Items {
  const codecs = new Map(names.map((item, place) => [item, found[place]]));
  const codec = (item: string): Codec => {
    const value = codecs.get(item);
    if (value) return value;
    throw new Error(`${PALLET}.${item} was not read`);
  };
  return { codec, maybe: (item) => codecs.get(item), count: (item) => countOf(codec(item)) };
}

function stateOf(items: Items): Omit<EpochState, 'netuid' | 'neurons' | 'mechanisms'> {
  const { codec, maybe, count } = items;
  const split = maybe('MechanismEmissionSplit');
  const pending = pendingPools.map((pool) => maybe(pool)).filter((pool) => pool !== undefined);
  return {
    settings: settingsOf(items),
    clock: maybe('SubnetEpochIndex') && {
      lastEpochBlock: count('LastEpochBlock'),
      pendingEpochAt: count('PendingEpochAt'),
      subnetEpochIndex: count('SubnetEpochIndex'),
      blocksSinceLastStep: count('BlocksSinceLastStep'),
    },
    blocksSinceLastStep: count('BlocksSinceLastStep'),
    lastStepBlock: count('LastMechansimStepBlock'),
    ownerHotkey: addressOf(codec('SubnetOwnerHotkey')),
    taoWeight: integerOf(codec('TaoWeight')),
    pendingEmission: pending.map(integerOf).reduce((sum, pool) => sum + pool, 0n),
    split: split && itemsOf(split).map(countOf),
  };
}

function settingsOf({ codec, maybe, count }: Items): EpochSettings {
  const [low, high] = itemsOf(codec('AlphaValues')).map(countOf);
  const steepness = maybe('AlphaSigmoidSteepness');
  const factor = maybe('ActivityCutoffFactorMilli');
  return {
    tempo: count('Tempo'),
    kappa: count('Kappa'),
    bondsPenalty: count('BondsPenalty'),
    bondsMovingAverage: count('BondsMovingAverage'),
    yuma3On: flagOf(codec('Yuma3On')),
    liquidAlphaOn: flagOf(codec('LiquidAlphaOn')),
    alphaLow: low ?? 0,
    alphaHigh: high ?? 0,
    alphaSigmoidSteepness: steepness ? countOf(steepness) : 1000,
    commitRevealWeightsEnabled: flagOf(codec('CommitRevealWeightsEnabled')),
    revealPeriodEpochs: count('RevealPeriodEpochs'),
    maxAllowedValidators: count('MaxAllowedValidators'),
    stakeThreshold: integerOf(codec('StakeThreshold')),
    activityCutoff: factor ? { factorMilli: countOf(factor) } : { blocks: count('ActivityCutoff') },
  };
}
