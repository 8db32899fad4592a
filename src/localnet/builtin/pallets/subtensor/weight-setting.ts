import { epochRules } from '../../../../consensus/rules.js';
import { type WeightsSubmission, weightsError } from '../../../../consensus/weights/acceptance.js';
import { maxUpscale } from '../../../../consensus/weights/max-upscale.js';
import type { Netuid } from '../../../../units/money.js';
import { storageIndex } from '../../../../units/storage-index.js';
import type { Externalities } from '../../../runtime.js';
import type { Context } from '../../frame/context.js';
import type { AccountId } from '../../types/account.js';
import { number } from '../system/storage.js';
import { failure } from './errors.js';
import { deposit } from './event.js';
import { noteUpdate } from './last-update.js';
import { type Mechanism, mechanismExists } from './mechanism-of.js';
import { neuronStake, wholeStake } from './neuron-stake.js';
import { lastUpdate, validatorPermit } from './storage/consensus.js';
import { subnetworkN } from './storage/networks.js';
import { uids } from './storage/neurons.js';
import { stakeThreshold } from './storage/stake.js';
import {
  commitRevealWeightsEnabled,
  minAllowedWeights,
  weights,
  weightsSetRateLimit,
  weightsVersionKey,
} from './storage/weights.js';
import { ownerUid } from './subnets.js';
import { ROOT_NETUID } from './types/amounts.js';

const RULES = epochRules(425);
/** The chain no longer reads MaxWeightsLimit. */
const NO_LIMIT = 65_535;

/** Weights of one mechanism as they were submitted. */
export type MechanismWeights = WeightsSubmission & Mechanism;

/** Stores a hotkey's weights, scaled up; refuses in the order of SubtensorModule.internal_set_weights. */
export function setWeights(context: Context, hotkey: AccountId, submitted: MechanismWeights): void {
  const { storage } = context;
  const { netuid, mecid } = submitted;
  if (netuid === ROOT_NETUID) throw failure('CanNotSetRootNetworkWeights');
  const equal = submitted.uids.length === submitted.values.length;
  if (equal && !mechanismExists(storage, netuid, mecid)) throw failure('MechanismDoesNotExist');
  const block = number.get(storage);
  const index = storageIndex(netuid, mecid);
  const uid = uids.get(storage, netuid, hotkey);
  const refused = refusal(storage, hotkey, submitted, block);
  if (refused || uid === undefined) throw failure(refused ?? 'HotKeyNotRegisteredInSubNet');
  const scaled = maxUpscale(submitted.values);
  const row = submitted.uids.map((target, at) => [target, scaled[at] ?? 0] as const);
  weights.set(storage, [index, uid], row);
  if (!commitRevealWeightsEnabled.get(storage, netuid)) noteUpdate(storage, index, uid);
  deposit(context, { tag: 'WeightsSet', value: [index, uid] });
}

/** Whether a hotkey weighs enough to set weights; the subnet owner's always does. */
export function hasStakeForWeights(
  storage: Externalities,
  hotkey: AccountId,
  netuid: Netuid,
): boolean {
  const owner = ownerUid(storage, netuid);
  if (owner !== undefined && uids.get(storage, netuid, hotkey) === owner) return true;
  return wholeStake(neuronStake(storage, hotkey, netuid)) >= stakeThreshold.get(storage);
}

function refusal(
  storage: Externalities,
  hotkey: AccountId,
  { netuid, mecid, ...submission }: MechanismWeights,
  block: number,
) {
  const uid = uids.get(storage, netuid, hotkey);
  const limited = !commitRevealWeightsEnabled.get(storage, netuid);
  const updates = lastUpdate.get(storage, storageIndex(netuid, mecid));
  return weightsError(
    submission,
    {
      uid,
      totalStake: wholeStake(neuronStake(storage, hotkey, netuid)),
      validatorPermit: validatorPermit.get(storage, netuid)[uid ?? -1] ?? false,
      lastUpdate: updates[uid ?? -1] ?? 0,
    },
    {
      block,
      neurons: subnetworkN.get(storage, netuid),
      ownerUid: ownerUid(storage, netuid),
      stakeThreshold: stakeThreshold.get(storage),
      versionKey: weightsVersionKey.get(storage, netuid),
      rateLimit: limited ? Number(weightsSetRateLimit.get(storage, netuid)) : undefined,
      minAllowedWeights: minAllowedWeights.get(storage, netuid),
      maxWeightsLimit: NO_LIMIT,
    },
    RULES,
  );
}
