import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import { param, struct } from '../../../scale/composite.js';
import { bool } from '../../../scale/primitives.js';
import { tuple, vec } from '../../../scale/sequence.js';
import type { Static } from '../../../scale/type.js';
import { accountId } from '../../../types/account.js';
import {
  active,
  bonds,
  consensus,
  dividends,
  emission,
  incentive,
  lastUpdate,
  validatorPermit,
  validatorTrust,
} from '../storage/consensus.js';
import { keys } from '../storage/neurons.js';
import { owner } from '../storage/ownership.js';
import { totalHotkeyAlpha } from '../storage/stake.js';
import { weights } from '../storage/weights.js';
import { NO_ALPHA } from '../types/amounts.js';
import { axonInfo, prometheusInfo } from '../types/announcements.js';
import { axonOf, prometheusOf } from './announcements.js';
import { compactAlpha, compactHeight, compactNetuid, compactU16 } from './compacts.js';
import { account } from './subnet-columns.js';

const MODULE = 'pallet_subtensor::rpc_info::neuron_info';
const header = (name: string) => ({
  path: `${MODULE}::${name}`,
  params: [param('AccountId', accountId)],
});
const row = vec(tuple(compactU16, compactU16));

const score = {
  hotkey: account,
  coldkey: account,
  uid: compactU16,
  netuid: compactNetuid,
  active: bool,
  axonInfo,
  prometheusInfo,
  stake: vec(tuple(account, compactAlpha)),
  rank: compactU16,
  emission: compactAlpha,
  incentive: compactU16,
  consensus: compactU16,
  trust: compactU16,
  validatorTrust: compactU16,
  dividends: compactU16,
  lastUpdate: compactHeight,
  validatorPermit: bool,
};

/** One neuron of a subnet. */
export const neuronInfoLite = struct(header('NeuronInfoLite'), {
  ...score,
  pruningScore: compactU16,
});
export type NeuronInfoLite = Static<typeof neuronInfoLite>;

/** One neuron with its weights and bonds in the first mechanism. */
export const neuronInfo = struct(header('NeuronInfo'), {
  ...score,
  weights: row,
  bonds: row,
  pruningScore: compactU16,
});
export type NeuronInfo = Static<typeof neuronInfo>;

/** The neuron of a uid; undefined where none is registered. */
export function readNeuronLite(
  storage: Externalities,
  netuid: Netuid,
  uid: number,
): NeuronInfoLite | undefined {
  if (!keys.exists(storage, netuid, uid)) return undefined;
  const hotkey = keys.get(storage, netuid, uid);
  const coldkey = owner.get(storage, hotkey);
  return {
    hotkey,
    coldkey,
    uid,
    netuid,
    active: active.get(storage, netuid)[uid] ?? false,
    axonInfo: axonOf(storage, netuid, hotkey),
    prometheusInfo: prometheusOf(storage, netuid, hotkey),
    stake: [[coldkey, totalHotkeyAlpha.get(storage, hotkey, netuid)]],
    rank: 0,
    emission: emission.get(storage, netuid)[uid] ?? NO_ALPHA,
    incentive: incentive.get(storage, netuid)[uid] ?? 0,
    consensus: consensus.get(storage, netuid)[uid] ?? 0,
    trust: 0,
    validatorTrust: validatorTrust.get(storage, netuid)[uid] ?? 0,
    dividends: dividends.get(storage, netuid)[uid] ?? 0,
    lastUpdate: lastUpdate.get(storage, netuid)[uid] ?? 0,
    validatorPermit: validatorPermit.get(storage, netuid)[uid] ?? false,
    pruningScore: 65_535,
  };
}

export function readNeuron(
  storage: Externalities,
  netuid: Netuid,
  uid: number,
): NeuronInfo | undefined {
  const lite = readNeuronLite(storage, netuid, uid);
  return (
    lite && {
      ...lite,
      weights: withoutZeros(weights.get(storage, netuid, uid)),
      bonds: withoutZeros(bonds.get(storage, netuid, uid)),
    }
  );
}

const withoutZeros = (cells: Static<typeof row>) => cells.filter(([, value]) => value > 0);
